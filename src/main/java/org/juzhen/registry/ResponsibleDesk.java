package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/** Keeps who answers for what (责任人名单); whoever is named follows whoever was named before. */
@ApplicationScoped
public class ResponsibleDesk {
  private final Responsibles responsibles;
  private final Accounts accounts;
  private final UnitDoor door;
  private final AuditDesk audit;
  private final HubClock clock;

  ResponsibleDesk(
      Responsibles responsibles,
      Accounts accounts,
      UnitDoor door,
      AuditDesk audit,
      HubClock clock) {
    this.responsibles = responsibles;
    this.accounts = accounts;
    this.door = door;
    this.audit = audit;
    this.clock = clock;
  }

  /** Names who answers from today on. */
  @WithTransaction
  public Uni<ResponsibleView> name(Actor by, UUID unitId, ResponsibleWords words) {
    words.mustFit();
    return door.coordinated(by, unitId)
        .invoke(Unit::mustStand)
        .call(x -> mustBeOfTheUnit(unitId, words.accountId()))
        .call(x -> mustNotHoldBoth(unitId, words))
        .call(x -> bodyMustNotDoBoth(unitId, words))
        .call(x -> endEarlier(unitId, words))
        .chain(
            x ->
                responsibles.persist(
                    new Responsible(
                        unitId, words, clock.today(), new Cause(by, null, clock.now()))))
        .call(r -> audit.record(by, "NAME_RESPONSIBLE", subject(r), said(r)))
        .map(ResponsibleView::of);
  }

  /** Who answers now in a unit. */
  @WithTransaction
  public Uni<List<ResponsibleView>> list(Actor by, UUID unitId) {
    return door.seen(by, unitId)
        .chain(x -> responsibles.now(unitId))
        .map(found -> found.stream().map(ResponsibleView::of).toList());
  }

  private Uni<Void> mustBeOfTheUnit(UUID unitId, UUID accountId) {
    return accountId == null
        ? Uni.createFrom().voidItem()
        : accounts
            .findById(accountId)
            .invoke(
                account -> {
                  if (account == null || !account.unitId().equals(unitId)) {
                    throw KernelProblem.field("accountId", "UNKNOWN");
                  }
                })
            .replaceWithVoid();
  }

  private Uni<Void> mustNotHoldBoth(UUID unitId, ResponsibleWords words) {
    return words.duty().other() == null
        ? Uni.createFrom().voidItem()
        : responsibles
            .now(unitId, words.accountId(), words.duty().other())
            .invoke(
                holds -> {
                  if (holds != null && holds.isSame(words)) {
                    throw RegistryProblem.POSTS_HELD_BY_ONE
                        .with("name", words.name())
                        .field("name", "WRONG_VALUE");
                  }
                })
            .replaceWithVoid();
  }

  /** Supervision, running and monitoring lie with different bodies of one office. */
  private Uni<Void> bodyMustNotDoBoth(UUID unitId, ResponsibleWords words) {
    return responsibles
        .now(unitId)
        .invoke(
            all ->
                all.stream()
                    .filter(r -> words.duty().apart().contains(r.duty))
                    .filter(r -> r.body.equals(words.namedBody()))
                    .findFirst()
                    .ifPresent(
                        r -> {
                          throw RegistryProblem.BODY_DOES_BOTH
                              .with("body", r.body)
                              .field("body", "WRONG_VALUE");
                        }))
        .replaceWithVoid();
  }

  private Uni<Void> endEarlier(UUID unitId, ResponsibleWords words) {
    return responsibles
        .before(unitId, words)
        .invoke(
            earlier -> {
              if (earlier != null) {
                earlier.end(clock.today());
              }
            })
        .chain(x -> responsibles.flush());
  }

  private static Subject subject(Responsible r) {
    return r.accountId == null
        ? new Subject("unit", r.unitId, r.unitId)
        : new Subject("account", r.accountId, r.unitId);
  }

  private static Map<String, Object> said(Responsible r) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("duty", r.duty);
    said.put("part", r.part);
    said.put("body", r.body);
    said.put("name", r.name);
    return said;
  }
}
