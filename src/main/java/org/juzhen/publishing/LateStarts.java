package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** What is asked about once for all accounts. */
  private record Question(UUID article, boolean pushed) {}

  /** What may not go now, and when its account may post again. */
  private record Closed(Delivery delivery, boolean pushed, Instant open) {}

  /** Puts off what is late and may not go now; returns which. */
  Uni<Set<UUID>> putOff(DuePosts due, ClaimBasket basket, Instant now) {
    List<Delivery> late =
        due.all().stream()
            .filter(d -> isLate(d, now))
            .filter(d -> !PostDeadline.isAtOnce(basket.posts().get(d.sourceId)))
            // What may not go at all is stopped at once: people can mend it until the morning.
            .filter(d -> basket.seen(d).fault(d) == null)
            .toList();
    return late.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : reasons
            .meant(late.stream().map(d -> d.id).toList())
            .map(meant -> late.stream().filter(d -> !meant.contains(d.id)).toList())
            .chain(unmeant -> closed(unmeant, basket, now))
            .call(closed -> InTurn.each(closed, c -> putOff(c, basket, now)))
            .map(closed -> closed.stream().map(c -> c.delivery().id).collect(Collectors.toSet()));
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

  /** Of many that waited for the hub all accounts are looked at together. */
  private Uni<List<Closed>> closed(List<Delivery> late, ClaimBasket basket, Instant now) {
    Map<Question, List<Delivery>> asked =
        late.stream()
            .collect(
                Collectors.groupingBy(
                    d -> question(d, basket.posts().get(d.sourceId)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return InTurn.of(
            List.copyOf(asked.entrySet()),
            e -> open(e.getKey(), e.getValue(), now).map(open -> closed(e, open)))
        .map(all -> all.stream().flatMap(List::stream).toList());
  }

  private static Question question(Delivery d, Post post) {
    return new Question(post.articleId, PostContent.isPushed(post, d));
  }

  private static List<Closed> closed(
      Map.Entry<Question, List<Delivery>> asked, Map<UUID, Instant> open) {
    return asked.getValue().stream()
        .filter(d -> open.containsKey(d.accountId))
        .map(d -> new Closed(d, asked.getKey().pushed(), open.get(d.accountId)))
        .toList();
  }

  /** When those of the accounts may post again that may not now. */
  private Uni<Map<UUID, Instant>> open(Question asked, List<Delivery> late, Instant now) {
    Map<UUID, ClosedHours.Wanted> wanted = new HashMap<>();
    late.forEach(d -> wanted.put(d.accountId, new ClosedHours.Wanted(now, asked.pushed())));
    Map<UUID, Instant> open = new HashMap<>();
    return InTurn.each(
            hours,
            h ->
                h.of(asked.article(), wanted)
                    .invoke(
                        all ->
                            all.stream()
                                .filter(c -> c.open() != null)
                                .forEach(
                                    c -> open.merge(c.accountId(), c.open(), LateStarts::later)))
                    .replaceWithVoid())
        .replaceWith(open);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Uni<Void> putOff(Closed c, ClaimBasket basket, Instant now) {
    return held.next(c.delivery(), c.pushed(), c.open())
        .chain(open -> putOff(c.delivery(), basket, now, open));
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
