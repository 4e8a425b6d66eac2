package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * What becomes of a request for an exemption that is not granted (免转申请不予同意、撤回): the duty is owed
 * with the clock it always had.
 */
@ApplicationScoped
public class ExemptionAnswerDesk {
  private final Duties duties;
  private final DutyList list;
  private final Units units;
  private final SecondPerson second;
  private final DutyTelling telling;
  private final AuditDesk audit;
  private final HubClock clock;

  ExemptionAnswerDesk(
      Duties duties,
      DutyList list,
      Units units,
      SecondPerson second,
      DutyTelling telling,
      AuditDesk audit,
      HubClock clock) {
    this.duties = duties;
    this.list = list;
    this.units = units;
    this.second = second;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who may agree may refuse as well; nobody decides on the own request. */
  @WithTransaction
  public Uni<DutyView> refuse(Actor by, UUID id, String because) {
    return seen(by, id)
        .chain(
            shown ->
                duties
                    .required(id)
                    .call(duty -> units.required(duty.unitId).invoke(u -> mustDecide(by, u)))
                    .call(d -> second.mustBe(d.askedBy, by, RepostProblem.OWN_EXEMPTION))
                    .call(d -> second.mustNotAskFor(d.unitId, by))
                    .chain(duty -> refuse(by, duty, because, shown.articleTitle())))
        .chain(x -> list.one(by, id));
  }

  private Uni<Void> refuse(Actor by, Duty duty, String because, String title) {
    UUID asker = duty.refuseExemption(because, by, clock.now());
    return duties
        .flush()
        .chain(
            x ->
                audit.record(
                    by, "REFUSE_EXEMPTION", DutyDesk.subject(duty), Map.of("reason", because)))
        .chain(x -> telling.exemptionRefused(duty, asker, title));
  }

  /** Whoever asked asks no longer. */
  @WithTransaction
  public Uni<DutyView> withdraw(Actor by, UUID id) {
    return seen(by, id)
        .chain(x -> duties.required(id))
        .invoke(duty -> duty.withdrawRequest(by))
        .call(() -> duties.flush())
        .call(d -> audit.record(by, "WITHDRAW_EXEMPTION", DutyDesk.subject(d), Map.of()))
        .chain(x -> list.one(by, id));
  }

  private Uni<DutyView> seen(Actor by, UUID id) {
    return list.one(by, id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("duty", id));
  }

  private static void mustDecide(Actor by, Unit unit) {
    if (!ExemptionDesk.supervises(by, unit.id(), unit.path())) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
  }
}
