package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.AccountClosing;

/** An account that stops posting takes its plans with it, in the same transaction. */
@ApplicationScoped
class PlansOfClosedAccounts implements AccountClosing {
  private final Deliveries deliveries;
  private final AuditDesk audit;

  PlansOfClosedAccounts(Deliveries deliveries, AuditDesk audit) {
    this.deliveries = deliveries;
    this.audit = audit;
  }

  @Override
  public Uni<Void> closing(UUID accountId, Actor by) {
    return deliveries
        .plannedFor(accountId)
        .map(found -> found.stream().filter(d -> !d.isUnclear()).toList())
        .invoke(found -> found.forEach(Delivery::cancel))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : audit.record(
                        by,
                        "CANCEL_PLANS",
                        new AuditDesk.Subject("account", accountId, null),
                        Map.of("deliveries", found.stream().map(d -> d.id).toList())));
  }
}
