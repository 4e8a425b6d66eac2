package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.InTurn;

/**
 * What could not go at its time, because the hub or its account stood still then, does not go out
 * in hours in which nobody would have planned it (错过时间、静默时段): it gets the next moment, or a person
 * where a deadline falls before that. Whoever gave a reason for such hours meant them.
 */
@ApplicationScoped
class LateStarts {
  static final String WHY = "HOURS_PASSED";

  /** A worker that is busy is later than this never. */
  private static final Duration LATE = Duration.ofMinutes(15);

  private final List<ClosedHours> hours;
  private final OffHours reasons;
  private final HeldDeliveries held;
  private final PostDeadline deadline;

  LateStarts(
      @All List<ClosedHours> hours, OffHours reasons, HeldDeliveries held, PostDeadline deadline) {
    this.hours = hours;
    this.reasons = reasons;
    this.held = held;
    this.deadline = deadline;
  }

  /** Puts off what is late and may not go now; returns which. */
  Uni<Set<UUID>> putOff(DuePosts due, ClaimBasket basket, Instant now) {
    Set<UUID> put = new HashSet<>();
    List<Delivery> late =
        due.all().stream()
            .filter(d -> isLate(d, now))
            // What may not go at all is stopped at once: people can mend it until the morning.
            .filter(d -> basket.seen(d).fault(d) == null)
            .toList();
    return InTurn.each(late, d -> putOff(d, basket, now, put)).replaceWith(put);
  }

  private static boolean isLate(Delivery d, Instant now) {
    return d.state == DeliveryState.PLANNED
        && d.kind == Delivery.Kind.POST
        && d.recall != Delivery.Recall.WANTED
        && d.unowedAt == null
        && wantedAt(d).plus(LATE).isBefore(now)
        && !ClaimRound.isTooLate(d, now);
  }

  /** What a platform wanted to be left alone for goes when that is over. */
  private static Instant wantedAt(Delivery d) {
    return d.errorCode != null && d.nextAt != null && d.nextAt.isAfter(d.dueAt)
        ? d.nextAt
        : d.dueAt;
  }

  private Uni<Void> putOff(Delivery d, ClaimBasket basket, Instant now, Set<UUID> put) {
    Post post = basket.posts().get(d.sourceId);
    return open(d, post, now)
        .chain(
            open ->
                open == null
                    ? Uni.createFrom().voidItem()
                    : putOff(d, basket, now, open).invoke(x -> put.add(d.id)));
  }

  /** When the account may post again, or null where it may now. */
  private Uni<Instant> open(Delivery d, Post post, Instant now) {
    return PostDeadline.isAtOnce(post)
        ? Uni.createFrom().nullItem()
        : reasons.of(d.id).chain(reason -> reason == null ? asked(d, post, now) : never());
  }

  private static Uni<Instant> never() {
    return Uni.createFrom().nullItem();
  }

  private Uni<Instant> asked(Delivery d, Post post, Instant now) {
    boolean pushed = PostContent.isPushed(post, d);
    Map<UUID, ClosedHours.Wanted> wanted = Map.of(d.accountId, new ClosedHours.Wanted(now, pushed));
    return InTurn.of(hours, h -> h.of(post.articleId, wanted))
        .map(
            all ->
                all.stream()
                    .flatMap(List::stream)
                    .map(ClosedHours.Closed::open)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null))
        .chain(open -> held.next(d, pushed, open));
  }

  private Uni<Void> putOff(Delivery d, ClaimBasket basket, Instant now, Instant open) {
    return deadline
        .fallsBefore(d, now, open)
        .chain(
            late -> {
              if (late) {
                String past = WHY + "_PAST_DEADLINE";
                d.handOver(now, past, GateWords.of(past));
                basket.stopped().add(d);
                return Uni.createFrom().voidItem();
              }
              d.holdBack(open, WHY, GateWords.of(WHY));
              return held.move(d, open, "HOLD_LATE");
            });
  }
}
