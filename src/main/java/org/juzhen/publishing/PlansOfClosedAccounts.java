package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.AccountClosing;
import org.juzhen.registry.ClosingHold;

/** An account that stops posting takes its plans with it, in the same transaction. */
@ApplicationScoped
class PlansOfClosedAccounts implements AccountClosing {
  private final Deliveries deliveries;
  private final DeliveryNotices notices;
  private final AuditDesk audit;
  private final DueBell bell;

  PlansOfClosedAccounts(
      Deliveries deliveries, DeliveryNotices notices, AuditDesk audit, DueBell bell) {
    this.deliveries = deliveries;
    this.notices = notices;
    this.audit = audit;
    this.bell = bell;
  }

  @Override
  public Uni<Void> closing(UUID accountId, UUID successor, Actor by) {
    return deliveries
        .plannedFor(accountId)
        .map(found -> found.stream().filter(d -> !d.isUnclear()).toList())
        .invoke(found -> found.forEach(PlansOfClosedAccounts::cancel))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : audit
                        .record(
                            by,
                            "CANCEL_PLANS",
                            new AuditDesk.Subject("account", accountId, null),
                            Map.of("deliveries", found.stream().map(d -> d.id).toList()))
                        .chain(x -> told(found)));
  }

  /** What waited for it goes out now. */
  @Override
  public Uni<Void> back(UUID accountId, Actor by) {
    return bell.ring(Sender.NAME);
  }

  /** What is still on its way, and what nobody knows to have arrived. */
  @Override
  public Uni<List<ClosingHold>> holds(UUID accountId) {
    return deliveries
        .underWayFor(accountId)
        .map(n -> n == 0 ? List.of() : List.of(new ClosingHold(ClosingHold.What.SENDING, n)));
  }

  private static void cancel(Delivery d) {
    d.cancel("ACCOUNT_CLOSING", GateWords.of("ACCOUNT_CLOSING"));
  }

  private Uni<Void> told(List<Delivery> found) {
    return InTurn.each(found, notices::stopped);
  }
}
