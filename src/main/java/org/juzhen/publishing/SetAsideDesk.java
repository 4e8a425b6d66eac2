package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.channel.Answer;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;

/**
 * Puts deliveries out of the way that the database does not let anybody claim (搁置). What was never
 * sent is stopped; what may be out already is left to a person, and looked at again later.
 */
@ApplicationScoped
class SetAsideDesk {
  static final String REFUSED = "DATABASE_REFUSED";

  private static final Actor HUB = Actor.hub("delivery");
  private static final Duration LATER = Duration.ofMinutes(30);

  private final Deliveries deliveries;
  private final PushGroups pushes;
  private final StoppedDeliveries stops;
  private final DeliveryNotices notices;
  private final AuditDesk audit;
  private final HubClock clock;

  SetAsideDesk(
      Deliveries deliveries,
      PushGroups pushes,
      StoppedDeliveries stops,
      DeliveryNotices notices,
      AuditDesk audit,
      HubClock clock) {
    this.deliveries = deliveries;
    this.pushes = pushes;
    this.stops = stops;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of a push for whom something is due. */
  @WithTransaction
  Uni<List<UUID>> membersOf(UUID group) {
    Instant now = clock.now();
    return pushes
        .whole(List.of(group))
        .map(
            all ->
                all.stream()
                    .filter(d -> d.nextAt != null && !d.nextAt.isAfter(now))
                    .map(d -> d.id)
                    .toList());
  }

  /** In the order of their keys, as everybody locks them. */
  @WithTransaction
  Uni<Integer> put(List<UUID> ids) {
    return InTurn.each(ids.stream().sorted().toList(), this::put).replaceWith(ids.size());
  }

  private Uni<Void> put(UUID id) {
    return deliveries
        .locked(id)
        .chain(d -> d.state == DeliveryState.PLANNED ? stop(d) : leaveToPerson(d));
  }

  private Uni<Void> stop(Delivery d) {
    d.fail(REFUSED, GateWords.of(REFUSED), Answer.FixBy.ADMINISTRATOR.name());
    return stops.tell(List.of(d));
  }

  private Uni<Void> leaveToPerson(Delivery d) {
    d.lookLater(clock.now().plus(LATER), REFUSED, GateWords.of(REFUSED));
    return audit
        .record(HUB, "DELIVERY_NEEDS_PERSON", RecordDesk.subject(d), Map.of("code", REFUSED))
        .chain(x -> notices.waits(d));
  }
}
