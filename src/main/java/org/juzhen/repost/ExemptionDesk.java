package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Standing exemptions (长期免转): the unit asks with a reason and a last day, the supervisor agrees
 * once; duties made meanwhile are exempt, but for emergencies.
 */
@ApplicationScoped
public class ExemptionDesk {
  /** Who asks for the unit. */
  static final Role[] ASK = {Role.EDITOR, Role.COORDINATOR, Role.LEADER, Role.PRINCIPAL_LEADER};

  /** The rows. */
  @ApplicationScoped
  static class Book implements PanacheRepositoryBase<StandingExemption, UUID> {}

  private final Book book;
  private final ExemptionList list;
  private final Accounts accounts;
  private final Units units;
  private final Rules rules;
  private final SecondPerson second;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  ExemptionDesk(
      Book book,
      ExemptionList list,
      Accounts accounts,
      Units units,
      Rules rules,
      SecondPerson second,
      NoticeDesk notices,
      AuditDesk audit,
      HubClock clock) {
    this.book = book;
    this.list = list;
    this.accounts = accounts;
    this.units = units;
    this.rules = rules;
    this.second = second;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whoever supervises the unit from above; at the top of the tree its own supervisor. */
  static boolean supervises(Actor by, UUID unit, String path) {
    return by.covers(Role.SUPERVISOR, path) && (isTop(path) || !by.has(Role.SUPERVISOR, unit));
  }

  /**
   * Of those, never who asks for the unit as well: nobody lets the own account off ({@link
   * SecondPerson#mustNotAskFor} looks at the human's other users too).
   */
  static boolean decides(Actor by, UUID unit, String path) {
    return supervises(by, unit, path) && !by.hasAny(unit, ASK);
  }

  /** Nobody is above; there the unit's own supervisor decides, on what another human asked. */
  static boolean isTop(String path) {
    return path.indexOf('/', 1) == path.length() - 1;
  }

  /** Those that the person may see, the latest first. */
  @WithTransaction
  public Uni<Slice<ExemptionView>> list(Actor by, Paging paging) {
    return list.page(by, paging);
  }

  /** The unit asks. */
  @WithTransaction
  public Uni<ExemptionView> ask(Actor by, NewExemption wanted) {
    return accounts
        .required(wanted.accountId())
        .chain(account -> units.required(account.unitId()).call(unit -> may(by, unit, account)))
        .call(
            unit ->
                rules
                    .value(unit.id(), RuleKey.STANDING_EXEMPTION_DAYS)
                    .invoke(days -> wanted.mustEnd(clock.today(), days.number())))
        .chain(
            unit ->
                book.persistAndFlush(new StandingExemption(wanted, unit.id(), by, clock.now()))
                    .call(e -> audit.record(by, "ASK_STANDING", subject(e), said(e.reason)))
                    .call(e -> tellAbove(e, unit)))
        .chain(e -> list.one(by, e.id));
  }

  private static Uni<Void> may(Actor by, Unit unit, Account account) {
    if (!by.sees(unit.id(), unit.path())) {
      throw KernelProblem.NOT_FOUND.with("account", account.id());
    }
    by.must(unit.id(), ASK);
    return Uni.createFrom().voidItem();
  }

  /** The supervisor agrees or refuses. */
  @WithTransaction
  public Uni<ExemptionView> decide(Actor by, UUID id, boolean agreed, String because) {
    return held(by, id)
        .chain(
            e ->
                units
                    .required(e.unitId)
                    .invoke(
                        unit -> {
                          if (!supervises(by, unit.id(), unit.path())) {
                            throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
                          }
                        })
                    .replaceWith(e))
        .call(e -> second.mustBe(e.askedBy, by, RepostProblem.OWN_EXEMPTION))
        .call(e -> second.mustNotAskFor(e.unitId, by))
        .invoke(e -> e.decide(agreed, because, by, clock.now()))
        .call(() -> book.flush())
        .call(
            e ->
                audit.record(
                    by, agreed ? "AGREE_STANDING" : "REFUSE_STANDING", subject(e), said(because)))
        .call(e -> notices.tell(decided(e)))
        .chain(e -> list.one(by, e.id));
  }

  /** The unit no longer needs it, or the supervisor takes it back. */
  @WithTransaction
  public Uni<ExemptionView> end(Actor by, UUID id, String because) {
    return held(by, id)
        .chain(e -> units.required(e.unitId).invoke(u -> mayEnd(by, u)).replaceWith(e))
        .invoke(e -> e.end(because, by, clock.now()))
        .call(() -> book.flush())
        .call(e -> audit.record(by, "END_STANDING", subject(e), said(because)))
        .chain(e -> list.one(by, e.id));
  }

  private static void mayEnd(Actor by, Unit unit) {
    if (!decides(by, unit.id(), unit.path())) {
      by.must(unit.id(), ASK);
    }
  }

  private Uni<StandingExemption> held(Actor by, UUID id) {
    return list.one(by, id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("exemption", id))
        .chain(x -> book.findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Uni<Void> tellAbove(StandingExemption e, Unit unit) {
    UUID above = unit.supervisingUnitId();
    return above == null
        ? Uni.createFrom().voidItem()
        : notices.tell(
            NoticeOrder.toRole(
                "STANDING_EXEMPTION_ASKED",
                above,
                Role.SUPERVISOR,
                List.of(unit.name()),
                "/exemptions",
                "standing:" + e.id));
  }

  private static NoticeOrder decided(StandingExemption e) {
    return NoticeOrder.toPerson(
        "STANDING_EXEMPTION_" + e.state.name(),
        e.askedBy,
        List.of(e.untilOn.toString()),
        "/exemptions",
        "standing-decided:" + e.id);
  }

  private static Map<String, Object> said(String reason) {
    return Map.of("reason", reason);
  }

  private static Subject subject(StandingExemption e) {
    return new Subject("standing_exemption", e.id, e.unitId);
  }
}
