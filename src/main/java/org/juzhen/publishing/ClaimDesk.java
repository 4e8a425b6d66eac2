package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.channel.Channels;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.WallClock;

/**
 * The first of claim, call, record (领取): takes due deliveries for one worker and asks the gate
 * again. Whose worker vanished is unknown, never sent again.
 */
@ApplicationScoped
class ClaimDesk {
  private static final DuePosts NOTHING = DuePosts.of(List.of(), Set.of());

  private final Deliveries deliveries;
  private final PushGroups pushes;
  private final SendingQuota quota;
  private final ClaimBaskets baskets;
  private final StoppedDeliveries stops;
  private final HeldDeliveries held;
  private final LateStarts late;
  private final HubClock clock;
  private final WallClock wall;
  private final Channels channels;
  private final Duration lease;

  ClaimDesk(
      Deliveries deliveries,
      PushGroups pushes,
      SendingQuota quota,
      ClaimBaskets baskets,
      StoppedDeliveries stops,
      HeldDeliveries held,
      LateStarts late,
      HubClock clock,
      WallClock wall,
      Channels channels) {
    this.deliveries = deliveries;
    this.pushes = pushes;
    this.quota = quota;
    this.baskets = baskets;
    this.stops = stops;
    this.held = held;
    this.late = late;
    this.clock = clock;
    this.wall = wall;
    this.channels = channels;
    this.lease = channels.patience().multipliedBy(3).dividedBy(2);
  }

  /**
   * Claims at most so many.
   *
   * @param taken how many rows were moved on, also those that need no call
   * @param errands the calls to make
   */
  record Claimed(int taken, List<Errand> errands) {}

  @WithTransaction
  Uni<Claimed> claim(int most) {
    Instant now = clock.now();
    return alone(now, most).chain(alone -> groups(alone, now, most)).chain(due -> claim(due, now));
  }

  /** Everything that is due now, nothing of it claimed. */
  @WithTransaction
  Uni<DueNow> due(int most) {
    Instant now = clock.now();
    return deliveries
        .due(now, most)
        .map(rows -> rows.stream().map(r -> (UUID) r[0]).toList())
        .chain(alone -> pushes.due(now, most).map(groups -> new DueNow(alone, groups)));
  }

  /**
   * What is due, each to be claimed by itself.
   *
   * @param alone deliveries that go alone
   * @param groups pushes of several
   */
  record DueNow(List<UUID> alone, List<UUID> groups) {}

  /** Claims one that goes alone, in a transaction of its own. */
  @WithTransaction
  Uni<Claimed> claimAlone(UUID id) {
    Instant now = clock.now();
    return deliveries.due(now, id).chain(this::alone).chain(due -> claim(due, now));
  }

  /** Claims one push, in a transaction of its own. */
  @WithTransaction
  Uni<Claimed> claimPush(UUID group) {
    Instant now = clock.now();
    return pushes
        .whole(List.of(group))
        .chain(members -> with(NOTHING, members, now))
        .chain(due -> claim(due, now));
  }

  /** Claims one member of a push as if it went alone in it, to see whether that is refused. */
  @WithTransaction
  Uni<Claimed> tryMember(UUID group, UUID member) {
    Instant now = clock.now();
    return pushes
        .whole(List.of(group))
        .map(all -> all.stream().filter(d -> d.id.equals(member)).toList())
        .chain(one -> with(NOTHING, one, now))
        .chain(due -> claim(due, now))
        .call(x -> deliveries.flush())
        .chain(x -> Uni.createFrom().failure(new OnlyTried()));
  }

  private Uni<DuePosts> alone(Instant now, int most) {
    return deliveries.due(now, most).chain(this::alone);
  }

  private Uni<DuePosts> alone(List<Object[]> rows) {
    Set<UUID> good =
        rows.stream().filter(r -> (Boolean) r[1]).map(r -> (UUID) r[0]).collect(Collectors.toSet());
    List<UUID> ids = rows.stream().map(r -> (UUID) r[0]).toList();
    return deliveries.these(ids).map(found -> DuePosts.of(found, good));
  }

  private Uni<DuePosts> groups(DuePosts alone, Instant now, int most) {
    return pushes.due(now, most).chain(pushes::whole).chain(all -> with(alone, all, now));
  }

  private Uni<DuePosts> with(DuePosts alone, List<Delivery> members, Instant now) {
    return pushes
        .cleared(members.stream().map(d -> d.id).toList(), now)
        .map(good -> alone.with(members, good));
  }

  private Uni<Claimed> claim(DuePosts due, Instant now) {
    return baskets
        .of(due.all(), due.good())
        .chain(
            basket ->
                late.putOff(due, basket, now)
                    .chain(put -> claim(due.without(put), basket, now, put.size())));
  }

  private Uni<Claimed> claim(DuePosts due, ClaimBasket basket, Instant now, int put) {
    return rooms(due, basket, now)
        .chain(rooms -> claim(due, basket, rooms, now))
        .map(claimed -> new Claimed(claimed.taken() + put, claimed.errands()));
  }

  private Uni<QuotaRooms> rooms(DuePosts due, ClaimBasket basket, Instant now) {
    List<Delivery> counted =
        due.all().stream()
            .filter(d -> d.state == DeliveryState.PLANNED && d.kind == Delivery.Kind.POST)
            .toList();
    Set<UUID> pushed =
        counted.stream()
            .filter(d -> PostContent.isPushed(basket.posts().get(d.sourceId), d))
            .map(d -> d.accountId)
            .collect(Collectors.toSet());
    return quota.of(
        counted.stream().map(d -> d.accountId).collect(Collectors.toSet()), pushed, now);
  }

  private Uni<Claimed> claim(DuePosts due, ClaimBasket basket, QuotaRooms rooms, Instant now) {
    ClaimRound round = new ClaimRound(basket, rooms, now, wall.now(), lease, channels::limits);
    List<Errand> errands = round.errands(due);
    return held.hold(round.waiting(), now, basket.stopped())
        .chain(x -> stops.tell(basket.stopped()))
        .replaceWith(new Claimed(round.taken(), errands));
  }

  /** Which of an errand's deliveries may not go any more, asked once more before the call. */
  @WithTransaction
  Uni<Set<UUID>> fallen(Errand errand) {
    Set<UUID> all = errand.all().stream().map(Errand::deliveryId).collect(Collectors.toSet());
    return pushes
        .cleared(all, clock.now())
        .map(good -> all.stream().filter(id -> !good.contains(id)).collect(Collectors.toSet()));
  }

  /** When the next delivery is due, or null. */
  @WithTransaction
  Uni<Instant> nextDue() {
    return deliveries.nextDue();
  }
}
