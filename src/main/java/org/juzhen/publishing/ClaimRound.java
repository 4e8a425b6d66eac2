package org.juzhen.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juzhen.channel.ContentLimits;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.Platform;

/**
 * Decides about everything that one worker holds, with all that was read for it; plain Java. What
 * goes together is decided about together: one call, and each of its members by its own clearance.
 */
final class ClaimRound {
  /** What missed its time by this much is not sent without a person (错过时间). */
  private static final Duration TOO_LATE = Duration.ofHours(24);

  /** Members of one push are written one after the other, and are due together. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  /** This round took the last one; the next one finds out when there is another. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final ClaimBasket basket;
  private final QuotaRooms rooms;
  private final Instant now;
  private final Instant wall;
  private final Duration lease;
  private final BiFunction<Platform, AccountKind, ContentLimits> limits;

  /** What was moved on or told to wait. */
  private int taken;

  private final List<HeldDeliveries.Waiting> waiting = new ArrayList<>();

  ClaimRound(
      ClaimBasket basket,
      QuotaRooms rooms,
      Instant now,
      Instant wall,
      Duration lease,
      BiFunction<Platform, AccountKind, ContentLimits> limits) {
    this.basket = basket;
    this.rooms = rooms;
    this.now = now;
    this.wall = wall;
    this.lease = lease;
    this.limits = limits;
  }

  /** The calls to make. */
  List<Errand> errands(DuePosts due) {
    Stream<Errand> alone = due.alone().stream().map(this::alone);
    Stream<Errand> groups = due.groups().stream().map(this::group);
    return Stream.concat(alone, groups).filter(Objects::nonNull).toList();
  }

  int taken() {
    return taken;
  }

  /** For what the platform had nothing left. */
  List<HeldDeliveries.Waiting> waiting() {
    return waiting;
  }

  private Errand alone(Delivery d) {
    if (d.state == DeliveryState.PLANNED) {
      List<Delivery> sent = send(List.of(d));
      return sent.isEmpty() ? null : errand(d, Errand.Call.PUBLISH);
    }
    taken++;
    switch (d.state) {
      case CLAIMED:
        d.loseTrack(now, GateWords.of("INTERRUPTED"), null);
        return leased(d, Errand.Call.FIND);
      case UNKNOWN:
        return leased(d, Errand.Call.FIND);
      case CONFIRMING:
        return leased(d, Errand.Call.LOOK);
      case POSTED:
        return leased(d, Errand.Call.RECALL);
      default:
        d.nextAt = null;
        return null;
    }
  }

  private Errand leased(Delivery d, Errand.Call call) {
    d.lease(now, lease);
    return errand(d, call);
  }

  private Errand group(List<Delivery> members) {
    Instant call = underWay(members);
    return call == null ? publish(members) : ask(PushOrder.inCall(members, call));
  }

  /** When those were claimed whose outcome is not known, the next due first; null for none. */
  private static Instant underWay(List<Delivery> members) {
    return members.stream()
        .filter(ClaimRound::isCalling)
        .min(Comparator.comparing(d -> d.nextAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(d -> d.claimedAt)
        .orElse(null);
  }

  private static boolean isCalling(Delivery d) {
    return d.state == DeliveryState.CLAIMED
        || d.state == DeliveryState.UNKNOWN
        || d.state == DeliveryState.CONFIRMING;
  }

  /** Whoever went in the call is named in it, also who has been proved by a person since. */
  private Errand ask(List<Delivery> members) {
    List<Delivery> calling = members.stream().filter(ClaimRound::isCalling).toList();
    calling.stream()
        .filter(d -> d.state == DeliveryState.CLAIMED)
        .forEach(d -> d.loseTrack(now, GateWords.of("INTERRUPTED"), null));
    boolean lost = calling.stream().anyMatch(d -> d.state == DeliveryState.UNKNOWN);
    calling.forEach(d -> d.lease(now, lease));
    taken += calling.size();
    return together(members, lost ? Errand.Call.FIND : Errand.Call.LOOK, calling.get(0).ticket);
  }

  /**
   * The headline first; who is stopped leaves no gap. Where one of them is out already by an
   * earlier call, the others go alone, and are claimed so in the next round.
   */
  private Errand publish(List<Delivery> members) {
    List<Delivery> due =
        members.stream()
            .filter(d -> d.state == DeliveryState.PLANNED)
            .filter(d -> !d.nextAt.isAfter(now.plus(AT_ONCE)))
            .sorted(PushOrder.PLANNED)
            .toList();
    if (PushOrder.isOut(members)) {
      due.forEach(PushOrder::takeOut);
      taken += due.size();
      return null;
    }
    List<Delivery> sent = send(due);
    return sent.isEmpty() ? null : together(sent, Errand.Call.PUBLISH, sent.get(0).ticket);
  }

  /** Claims those of a call that may go; none where the account has nothing left for them. */
  private List<Delivery> send(List<Delivery> call) {
    QuotaRoom room = room(call);
    if (room != null && !room.isHeld(call.get(0).accountId)) {
      return List.of();
    }
    taken += call.size();
    List<Delivery> may = call.stream().filter(this::mayGo).toList();
    if (!may.isEmpty() && room != null && !room.take(call.get(0).accountId)) {
      may.forEach(d -> holdBack(d, room));
      return List.of();
    }
    IntStream.range(0, may.size()).forEach(i -> claim(may.get(i), i + 1));
    return may;
  }

  /** From which it takes one; null for a reply, which platforms do not count here. */
  private QuotaRoom room(List<Delivery> call) {
    return call.get(0).kind == Delivery.Kind.REPLY
        ? null
        : rooms.of(call.get(0).accountId, call.stream().anyMatch(this::isPushed));
  }

  private boolean isPushed(Delivery d) {
    return d.kind == Delivery.Kind.POST && PostContent.isPushed(basket.posts().get(d.sourceId), d);
  }

  private boolean mayGo(Delivery d) {
    if (d.recall == Delivery.Recall.WANTED) {
      d.cancel();
      return false;
    }
    String fault = basket.seen(d).fault(d);
    if (fault != null) {
      d.fail(fault, GateWords.of(fault), "AUTHOR");
      basket.stopped().add(d);
      return false;
    }
    if (d.unowedAt != null) {
      return handOver(d, UnowedDelivery.WHY);
    }
    return !isTooLate(d, now) || handOver(d, "TOO_LATE");
  }

  static boolean isTooLate(Delivery d, Instant now) {
    return d.dueAt.plus(TOO_LATE).isBefore(now);
  }

  /** Not sent without a person's word; takes no push. */
  private boolean handOver(Delivery d, String why) {
    d.handOver(now, why, GateWords.of(why));
    basket.stopped().add(d);
    return false;
  }

  private void holdBack(Delivery d, QuotaRoom room) {
    // When it goes then is not decided here, and nothing is counted before that is known.
    Instant again = room.freshAt(d.accountId) == null ? now.plus(SOON) : d.nextAt;
    String why = room.what().code();
    d.holdBack(again, why, GateWords.of(why));
    waiting.add(new HeldDeliveries.Waiting(d, room));
  }

  private void claim(Delivery d, int place) {
    d.claim(now, wall, lease);
    d.sentPlace = d.groupId == null ? null : place;
    if (d.kind == Delivery.Kind.POST) {
      // From now on it is history, whatever becomes of the post.
      d.push = isPushed(d);
    }
  }

  private Errand together(List<Delivery> members, Errand.Call call, String ticket) {
    Instant since = members.stream().map(d -> d.calledAt).min(Instant::compareTo).orElse(wall);
    return Errand.together(
        members.stream()
            .sorted(Comparator.comparing(d -> d.sentPlace))
            .map(d -> errand(d, call, PushGroup.key(d.groupId), since, ticket))
            .toList());
  }

  private Errand errand(Delivery d, Errand.Call call) {
    return errand(d, call, d.onceKey, d.calledAt, d.ticket);
  }

  private Errand errand(Delivery d, Errand.Call call, String key, Instant since, String ticket) {
    boolean post = d.kind == Delivery.Kind.POST;
    PostVariant variant = basket.variant(d);
    boolean together = call != Errand.Call.RECALL && d.groupId != null;
    return new Errand(
        call,
        d.id,
        d.accountId,
        d.attempts,
        key,
        since,
        ticket,
        post && variant != null ? content(d, variant) : null,
        post ? null : new Errand.Reply(d.replyText, d.replyTo),
        together ? d.sentPlace : 0,
        List.of());
  }

  private Errand.Content content(Delivery d, PostVariant variant) {
    Account account = basket.accounts().get(d.accountId);
    return PostContent.of(
        basket.posts().get(d.sourceId),
        variant,
        d,
        account.platform(),
        limits.apply(account.platform(), account.kind()));
  }
}
