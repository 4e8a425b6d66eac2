package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/**
 * Makes one push of what an account is to push at one moment (合并群发), as far as its platform takes
 * several: two pushes at the same moment are never meant to be two.
 */
@ApplicationScoped
class Gathering {
  private final PushGroups pushes;
  private final Deliveries deliveries;
  private final HubClock clock;

  Gathering(PushGroups pushes, Deliveries deliveries, HubClock clock) {
    this.pushes = pushes;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Joins a new plan to what is planned already, at a place or behind all. */
  Uni<Void> gather(Actor by, Delivery d, Integer place) {
    return pushes
        .together(d.accountId, d.dueAt)
        .chain(
            most ->
                most < 2
                    ? Uni.createFrom().voidItem()
                    : pushes
                        .hold(d.accountId)
                        .chain(x -> pushes.atThatMoment(d))
                        .chain(deliveries::these)
                        .chain(others -> join(by, d, others, place, most)));
  }

  private Uni<Void> join(Actor by, Delivery d, List<Delivery> others, Integer place, int most) {
    if (others.isEmpty() || others.size() >= most) {
      return Uni.createFrom().voidItem();
    }
    UUID known =
        others.stream().map(o -> o.groupId).filter(Objects::nonNull).findFirst().orElse(null);
    return (known == null ? made(by, others.get(0)) : Uni.createFrom().item(known))
        .invoke(group -> put(group, d, others, place))
        .chain(x -> deliveries.flush());
  }

  private Uni<UUID> made(Actor by, Delivery first) {
    return pushes.persistAndFlush(new PushGroup(first, by, clock.now())).map(g -> g.id);
  }

  private static void put(UUID group, Delivery d, List<Delivery> others, Integer place) {
    List<Delivery> all = new ArrayList<>(others);
    all.add(d);
    all.forEach(o -> o.groupId = group);
    PushOrder.put(others, d, place);
  }
}
