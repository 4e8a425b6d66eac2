package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/** Keeps who works for units from outside, and by which agreements (承办单位管理). */
@ApplicationScoped
public class ContractorDesk {
  /** So many days before an agreement ends the unit is warned. */
  public static final int WARN_DAYS = 30;

  private static final int MOST_WARN_DAYS = 365;

  private final Contractors contractors;
  private final Agreements agreements;
  private final UnitDoor door;
  private final Rules rules;
  private final AuditDesk audit;
  private final HubClock clock;

  ContractorDesk(
      Contractors contractors,
      Agreements agreements,
      UnitDoor door,
      Rules rules,
      AuditDesk audit,
      HubClock clock) {
    this.contractors = contractors;
    this.agreements = agreements;
    this.door = door;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** Enters a contractor of the unit. */
  @WithTransaction
  public Uni<ContractorView> enter(Actor by, UUID unitId, ContractorWords words) {
    words.mustBeTimely(clock.today());
    return door.coordinated(by, unitId)
        .invoke(Unit::mustStand)
        .chain(unit -> contractors.persist(new Contractor(unitId, words, cause(by))))
        .call(c -> record(by, "ENTER", c, Map.of("name", c.name)))
        .chain(c -> contractors.flush().chain(x -> view(c)));
  }

  /** Says anew what is known of a contractor. */
  @WithTransaction
  public Uni<ContractorView> change(Actor by, UUID id, String ifMatch, ContractorWords words) {
    words.mustBeTimely(clock.today());
    return own(by, id)
        .invoke(c -> IfMatch.check(ifMatch, c.version))
        .invoke(c -> c.say(words, by.name()))
        .call(c -> record(by, "CHANGE", c, Map.of("name", c.name)))
        .chain(c -> contractors.flush().chain(x -> view(c)));
  }

  /** Ends the work of a contractor today; its people lose their rights. */
  @WithTransaction
  public Uni<ContractorView> dismiss(Actor by, UUID id) {
    return own(by, id)
        .invoke(c -> c.end(clock.today()))
        .call(c -> record(by, "DISMISS", c, Map.of("name", c.name)))
        .chain(c -> contractors.flush().chain(x -> view(c)));
  }

  /** Enters an agreement; a longer one follows a shorter one, nothing is rewritten. */
  @WithTransaction
  public Uni<ContractorView> sign(Actor by, UUID id, AgreementWords words) {
    words.mustBeTimely(clock.today());
    return own(by, id)
        .call(c -> agreements.persist(new Agreement(id, words, cause(by))))
        .call(c -> record(by, "SIGN_AGREEMENT", c, said(words)))
        .chain(c -> contractors.flush().chain(x -> view(c)));
  }

  /** The contractors of a unit, for who may see the unit. */
  @WithTransaction
  public Uni<Slice<ContractorView>> list(Actor by, UUID unitId, Paging paging) {
    paging.afterId();
    return door.seen(by, unitId)
        .chain(x -> contractors.of(unitId, paging))
        .map(found -> Slice.of(found, paging, c -> c.id.toString()))
        .chain(slice -> views(slice.items()).map(v -> new Slice<>(v, slice.next())));
  }

  /** One contractor. */
  @WithTransaction
  public Uni<ContractorView> show(Actor by, UUID id) {
    return contractors.required(id).call(c -> door.seen(by, c.unitId)).chain(this::view);
  }

  /** An agreement that ends soon, with who is bound by it. */
  public record Ending(
      UUID agreementId, UUID unitId, String contractor, Agreement.Kind kind, LocalDate expiresOn) {}

  /** Takes the agreements that end soon by the place's rule and of which nobody was told yet. */
  @WithTransaction
  public Uni<List<Ending>> takeEnding() {
    LocalDate today = clock.today();
    return agreements
        .endingBy(today, today.plusDays(MOST_WARN_DAYS))
        .chain(
            found ->
                contractors
                    .these(found.stream().map(a -> a.contractorId).distinct().toList())
                    .chain(
                        known ->
                            rules
                                .values(
                                    known.stream().map(c -> c.unitId).distinct().toList(),
                                    RuleKey.CONTRACT_WARN_DAYS)
                                .map(days -> taken(found, known, days))));
  }

  private List<Ending> taken(
      List<Agreement> found, List<Contractor> known, Map<UUID, RuleValue> days) {
    List<Ending> taken = new ArrayList<>();
    for (Agreement a : found) {
      known.stream()
          .filter(c -> c.id.equals(a.contractorId))
          .filter(c -> isSoon(a, days.get(c.unitId).number()))
          .forEach(c -> taken.add(new Ending(a.id, c.unitId, c.name, a.kind, a.expiresOn)));
    }
    found.stream()
        .filter(a -> taken.stream().anyMatch(t -> t.agreementId().equals(a.id)))
        .forEach(a -> a.warnedAt = clock.now());
    return taken;
  }

  private boolean isSoon(Agreement agreement, int days) {
    return !agreement.expiresOn.isAfter(clock.today().plusDays(days));
  }

  private Uni<Contractor> own(Actor by, UUID id) {
    return contractors.required(id).call(c -> door.coordinated(by, c.unitId));
  }

  private Uni<ContractorView> view(Contractor contractor) {
    return views(List.of(contractor)).map(views -> views.get(0));
  }

  private Uni<List<ContractorView>> views(List<Contractor> found) {
    return agreements
        .of(found.stream().map(c -> c.id).toList())
        .map(all -> found.stream().map(c -> ContractorView.of(c, all, clock.today())).toList());
  }

  private Cause cause(Actor by) {
    return new Cause(by, null, clock.now());
  }

  private static Map<String, Object> said(AgreementWords words) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("kind", words.kind());
    said.put("number", words.number());
    said.put("expiresOn", words.expiresOn());
    return said;
  }

  private Uni<Void> record(Actor by, String verb, Contractor c, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("contractor", c.id, c.unitId), change);
  }
}
