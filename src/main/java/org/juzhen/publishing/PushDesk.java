package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Lets editors order what goes out together, until it is claimed (调整图文顺序). */
@ApplicationScoped
public class PushDesk {
  private final PushGroups pushes;
  private final DeliveryDesk desk;
  private final Deliveries deliveries;
  private final PostDoor door;
  private final AuditDesk audit;

  PushDesk(
      PushGroups pushes, DeliveryDesk desk, Deliveries deliveries, PostDoor door, AuditDesk audit) {
    this.pushes = pushes;
    this.desk = desk;
    this.deliveries = deliveries;
    this.door = door;
    this.audit = audit;
  }

  /** Moves one to a place in its push; the first is the headline. */
  @WithTransaction
  public Uni<DeliveryView> move(Actor by, UUID id, int place) {
    return pushes
        .lockedWith(id)
        .invoke(all -> all.stream().findAny().orElseThrow(() -> unknown(id)))
        .call(all -> door.mustSee(by, all.get(0).unitId, id))
        .invoke(all -> by.must(all.get(0).unitId, Role.EDITOR))
        .map(PushOrder::live)
        .invoke(all -> PushOrder.put(all, among(all, id), place))
        .chain(all -> moved(by, among(all, id)));
  }

  private static RuntimeException unknown(UUID id) {
    return KernelProblem.NOT_FOUND.with("delivery", id);
  }

  /** Refuses what goes alone, and what is on its way. */
  private static Delivery among(List<Delivery> all, UUID id) {
    Delivery one = all.stream().filter(d -> d.id.equals(id)).findFirst().orElse(null);
    if (one == null || one.groupId == null || all.size() < 2) {
      throw PublishingProblem.NOT_TOGETHER.problem();
    }
    if (all.stream().anyMatch(d -> d.state != DeliveryState.PLANNED)) {
      throw PublishingProblem.DELIVERY_ALREADY_OUT.with("state", one.state);
    }
    return one;
  }

  private Uni<DeliveryView> moved(Actor by, Delivery d) {
    return audit
        .record(by, "ORDER_PUSH", RecordDesk.subject(d), Map.of("place", d.place))
        .chain(x -> deliveries.flush())
        .chain(x -> desk.views(by, List.of(d)))
        .map(views -> views.get(0));
  }
}
