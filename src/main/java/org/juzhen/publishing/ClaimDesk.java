package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.channel.Channels;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.WallClock;
import org.juzhen.registry.Account;

/**
 * The first of claim, call, record (领取): takes due deliveries for one worker and asks the gate
 * again. Whose worker vanished is unknown, never sent again.
 */
@ApplicationScoped
class ClaimDesk {
  /** What missed its time by this much is not sent without a person (错过时间). */
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private final Deliveries deliveries;
  private final ClaimBaskets baskets;
  private final StoppedDeliveries stops;
  private final HubClock clock;
  private final WallClock wall;
  private final Channels channels;
  private final Duration lease;

  ClaimDesk(
      Deliveries deliveries,
      ClaimBaskets baskets,
      StoppedDeliveries stops,
      HubClock clock,
      WallClock wall,
      Channels channels) {
    this.deliveries = deliveries;
    this.baskets = baskets;
    this.stops = stops;
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
    return deliveries
        .due(now, most)
        .chain(
            rows -> {
              Set<UUID> good =
                  rows.stream()
                      .filter(r -> (Boolean) r[1])
                      .map(r -> (UUID) r[0])
                      .collect(Collectors.toSet());
              List<UUID> ids = rows.stream().map(r -> (UUID) r[0]).toList();
              return deliveries.these(ids).chain(found -> claim(found, good, now));
            });
  }

  private Uni<Claimed> claim(List<Delivery> found, Set<UUID> good, Instant now) {
    return baskets
        .of(found, good)
        .chain(
            basket -> {
              List<Errand> errands =
                  found.stream().map(d -> take(d, basket, now)).filter(Objects::nonNull).toList();
              return stops.tell(basket.stopped()).replaceWith(new Claimed(found.size(), errands));
            });
  }

  private Errand take(Delivery d, ClaimBasket basket, Instant now) {
    switch (d.state) {
      case PLANNED:
        return send(d, basket, now);
      case CLAIMED:
        d.loseTrack(now, GateWords.of("INTERRUPTED"), null);
        return leased(d, basket, now, Errand.Call.FIND);
      case UNKNOWN:
        return leased(d, basket, now, Errand.Call.FIND);
      case CONFIRMING:
        return leased(d, basket, now, Errand.Call.LOOK);
      case POSTED:
        return leased(d, basket, now, Errand.Call.RECALL);
      default:
        d.nextAt = null;
        return null;
    }
  }

  private Errand leased(Delivery d, ClaimBasket basket, Instant now, Errand.Call call) {
    d.lease(now, lease);
    return errand(d, basket, call);
  }

  private Errand send(Delivery d, ClaimBasket basket, Instant now) {
    if (d.recall == Delivery.Recall.WANTED) {
      d.cancel();
      return null;
    }
    String fault = basket.seen(d).fault(d);
    if (fault != null) {
      d.fail(fault, GateWords.of(fault), "AUTHOR");
      basket.stopped().add(d);
      return null;
    }
    if (d.dueAt.plus(TOO_LATE).isBefore(now)) {
      d.handOver(now, "TOO_LATE", GateWords.of("TOO_LATE"));
      basket.stopped().add(d);
      return null;
    }
    d.claim(now, wall.now(), lease);
    if (d.kind == Delivery.Kind.POST) {
      // From now on it is history, whatever becomes of the post.
      d.push = PostContent.isPushed(basket.posts().get(d.sourceId), d);
    }
    return errand(d, basket, Errand.Call.PUBLISH);
  }

  private Errand errand(Delivery d, ClaimBasket basket, Errand.Call call) {
    boolean post = d.kind == Delivery.Kind.POST;
    PostVariant variant = basket.variant(d);
    return new Errand(
        call,
        d.id,
        d.accountId,
        d.attempts,
        d.onceKey,
        d.calledAt,
        d.ticket,
        post && variant != null ? content(d, basket, variant) : null,
        post ? null : new Errand.Reply(d.replyText, d.replyTo));
  }

  private Errand.Content content(Delivery d, ClaimBasket basket, PostVariant variant) {
    Account account = basket.accounts().get(d.accountId);
    return PostContent.of(
        basket.posts().get(d.sourceId),
        variant,
        d,
        account.platform(),
        channels.limits(account.platform(), account.kind()));
  }

  /** When the next delivery is due, or null. */
  @WithTransaction
  Uni<Instant> nextDue() {
    return deliveries.nextDue();
  }
}
