package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.channel.Channels;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.WallClock;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/**
 * The first of claim, call, record (领取): takes due deliveries for one worker and asks the gate
 * again. Whose worker vanished is unknown, never sent again.
 */
@ApplicationScoped
class ClaimDesk {
  /** What missed its time by this much is not sent without a person (错过时间). */
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private final Deliveries deliveries;
  private final Posts posts;
  private final PostVariants variants;
  private final Accounts accounts;
  private final HubClock clock;
  private final WallClock wall;
  private final Duration lease;

  ClaimDesk(
      Deliveries deliveries,
      Posts posts,
      PostVariants variants,
      Accounts accounts,
      HubClock clock,
      WallClock wall,
      Channels channels) {
    this.deliveries = deliveries;
    this.posts = posts;
    this.variants = variants;
    this.accounts = accounts;
    this.clock = clock;
    this.wall = wall;
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
    Basket basket = new Basket(good, new HashMap<>(), new HashMap<>(), new HashMap<>());
    Set<UUID> sources =
        found.stream()
            .filter(d -> d.kind == Delivery.Kind.POST)
            .map(d -> d.sourceId)
            .collect(Collectors.toSet());
    return posts
        .these(sources)
        .invoke(all -> all.forEach(p -> basket.posts().put(p.id, p)))
        .chain(x -> variants.of(sources))
        .invoke(all -> all.forEach(v -> basket.variants().put(v.postId + " " + v.accountId, v)))
        .chain(x -> accounts.these(accountIds(found)))
        .invoke(all -> all.forEach(a -> basket.accounts().put(a.id(), a)))
        .map(x -> new Claimed(found.size(), claimed(found, basket, now)));
  }

  private static Set<UUID> accountIds(List<Delivery> found) {
    return new HashSet<>(found.stream().map(d -> d.accountId).toList());
  }

  /** What was read for these deliveries. */
  private record Basket(
      Set<UUID> good,
      Map<UUID, Post> posts,
      Map<String, PostVariant> variants,
      Map<UUID, Account> accounts) {

    PostVariant variant(Delivery d) {
      return variants.get(d.sourceId + " " + d.accountId);
    }
  }

  private List<Errand> claimed(List<Delivery> found, Basket basket, Instant now) {
    return found.stream().map(d -> take(d, basket, now)).filter(Objects::nonNull).toList();
  }

  private Errand take(Delivery d, Basket basket, Instant now) {
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

  private Errand leased(Delivery d, Basket basket, Instant now, Errand.Call call) {
    d.lease(now, lease);
    return errand(d, basket, call);
  }

  private Errand send(Delivery d, Basket basket, Instant now) {
    if (d.recall == Delivery.Recall.WANTED) {
      d.cancel();
      return null;
    }
    String fault = faultAtTheGate(d, basket);
    if (fault != null) {
      d.fail(fault, GateWords.of(fault), "AUTHOR");
      return null;
    }
    if (d.dueAt.plus(TOO_LATE).isBefore(now)) {
      d.handOver(now, "TOO_LATE", GateWords.of("TOO_LATE"));
      return null;
    }
    d.claim(now, wall.now(), lease);
    return errand(d, basket, Errand.Call.PUBLISH);
  }

  /** Asked with every single sending, whatever was promised when it was planned. */
  private static String faultAtTheGate(Delivery d, Basket basket) {
    if (!basket.good().contains(d.id)) {
      return "NOT_CLEARED";
    }
    if (!basket.accounts().get(d.accountId).mayPost()) {
      return "ACCOUNT_MAY_NOT_POST";
    }
    boolean shown =
        d.kind == Delivery.Kind.REPLY
            || basket.variant(d) != null && basket.variant(d).piece().digest().equals(d.digest);
    return shown ? null : "CONTENT_CHANGED";
  }

  private static Errand errand(Delivery d, Basket basket, Errand.Call call) {
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
        post && variant != null ? PostContent.of(basket.posts().get(d.sourceId), variant) : null,
        post ? null : new Errand.Reply(d.replyText, d.replyTo));
  }

  /** When the next delivery is due, or null. */
  @WithTransaction
  Uni<Instant> nextDue() {
    return deliveries.nextDue();
  }
}
