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
 * Puts deliveries out of the way that the database does not let anybody claim, or of which it does
 * not take what became of them (搁置). What was never sent is stopped; what may be out already is
 * left to a person: where it could not be claimed it is looked at again later, where the outcome
 * cannot be written down the person finds out.
 */
@ApplicationScoped
class SetAsideDesk {
  static final String REFUSED = "DATABASE_REFUSED";
  private static final String UNRECORDED = "RECORD_REFUSED";

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
    return needsPerson(d, REFUSED).chain(x -> notices.waits(d));
  }

  /**
   * What was learnt of it could not be written down. After a call that sent it the lease runs out
   * and it is looked for; after a look a person finds out what became of it: at once where the
   * database refuses it for good, else when it happens for the second time.
   */
  @WithTransaction
  Uni<Void> unrecorded(Errand e, boolean forGood) {
    return deliveries
        .locked(e.deliveryId())
        .chain(d -> isLookedFor(d, e) ? unrecorded(d, forGood) : Uni.createFrom().voidItem());
  }

  private static boolean isLookedFor(Delivery d, Errand e) {
    if (d.attempts != e.attempt()) {
      return false;
    }
    return switch (e.call()) {
      case PUBLISH -> false;
      case RECALL -> d.state == DeliveryState.POSTED && d.recall == Delivery.Recall.WANTED;
      case LOOK, FIND -> d.state == DeliveryState.UNKNOWN || d.state == DeliveryState.CONFIRMING;
    };
  }

  private Uni<Void> unrecorded(Delivery d, boolean forGood) {
    String words = GateWords.of(UNRECORDED);
    if (!forGood && !UNRECORDED.equals(d.errorCode)) {
      d.lookLater(d.nextAt, UNRECORDED, words);
      return Uni.createFrom().voidItem();
    }
    if (d.state == DeliveryState.POSTED) {
      d.takeBackByHand(UNRECORDED, words);
      return needsPerson(d, UNRECORDED).chain(x -> notices.takeBackByHand(d));
    }
    d.handOver(clock.now(), UNRECORDED, words);
    return needsPerson(d, UNRECORDED).chain(x -> notices.waits(d));
  }

  private Uni<Void> needsPerson(Delivery d, String code) {
    return audit.record(HUB, "DELIVERY_NEEDS_PERSON", RecordDesk.subject(d), Map.of("code", code));
  }
}
