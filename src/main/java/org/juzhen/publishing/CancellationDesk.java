package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;

/** Takes one account out of what is planned; the other deliveries of its post stay (取消投递). */
@ApplicationScoped
public class CancellationDesk {
  private final Deliveries deliveries;
  private final DeliveryDesk desk;
  private final PostDoor door;
  private final AuditDesk audit;
  private final Planning planning;

  CancellationDesk(
      Deliveries deliveries, DeliveryDesk desk, PostDoor door, AuditDesk audit, Planning planning) {
    this.deliveries = deliveries;
    this.desk = desk;
    this.door = door;
    this.audit = audit;
    this.planning = planning;
  }

  /** Cancels what certainly is not out; the worker that claims meets the same locked row. */
  @WithTransaction
  public Uni<DeliveryView> cancel(Actor by, UUID id) {
    return deliveries
        .locked(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .invoke(d -> by.must(d.unitId, Role.EDITOR))
        .invoke(CancellationDesk::mustNotBeOut)
        .invoke(Delivery::cancel)
        .call(d -> audit.record(by, "CANCEL_DELIVERY", RecordDesk.subject(d), said(d)))
        .call(d -> deliveries.flush())
        .call(d -> planning.changed(List.of(d.accountId)))
        .chain(d -> desk.views(by, List.of(d)))
        .map(views -> views.get(0));
  }

  private static void mustNotBeOut(Delivery d) {
    if (d.kind == Delivery.Kind.REPLY) {
      throw PublishingProblem.REPLY_NOT_CANCELLED.problem();
    }
    if (d.isUnclear()) {
      throw PublishingProblem.DELIVERY_UNCLEAR.problem();
    }
    if (d.state.mayBeOut()) {
      throw PublishingProblem.DELIVERY_ALREADY_OUT.with("state", d.state);
    }
  }

  private static Map<String, ?> said(Delivery d) {
    return Map.of("post", d.sourceId, "account", d.accountId, "dueAt", d.dueAt);
  }
}
