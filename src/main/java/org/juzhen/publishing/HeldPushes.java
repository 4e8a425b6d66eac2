package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;

/**
 * Gives a push that finds none left its next moment (群发顺延): not simply when the platform counts
 * anew, which is midnight, but when the account may push then. Where a deadline falls before it, a
 * person is asked instead.
 */
@ApplicationScoped
class HeldPushes {
  private static final Actor HUB = Actor.hub("delivery");

  /** Until the pushes are fresh again the deadline passes; a person still can. */
  private static final String PAST_DEADLINE = "PUSHES_SPENT_PAST_DEADLINE";

  private final Deliveries deliveries;
  private final List<PushMoments> moments;
  private final PostDeadline deadline;
  private final Planning planning;
  private final AuditDesk audit;

  HeldPushes(
      Deliveries deliveries,
      @All List<PushMoments> moments,
      PostDeadline deadline,
      Planning planning,
      AuditDesk audit) {
    this.deliveries = deliveries;
    this.moments = moments;
    this.deadline = deadline;
    this.planning = planning;
    this.audit = audit;
  }

  /** One push after the other, so that the second finds where the first has gone. */
  Uni<Void> hold(List<Delivery> waiting, PushRoom room, Instant now, List<Delivery> stopped) {
    Set<UUID> accounts = waiting.stream().map(d -> d.accountId).collect(Collectors.toSet());
    return InTurn.each(
            pushes(waiting),
            push ->
                next(push.get(0), room.freshAt(push.get(0).accountId))
                    .chain(at -> InTurn.each(push, d -> hold(d, at, now, stopped)))
                    .chain(x -> deliveries.flush()))
        .chain(x -> planning.changed(accounts));
  }

  private static List<List<Delivery>> pushes(List<Delivery> waiting) {
    Map<UUID, List<Delivery>> all = new LinkedHashMap<>();
    waiting.stream()
        .sorted(Comparator.comparing(d -> d.dueAt))
        .forEach(d -> all.computeIfAbsent(push(d), x -> new ArrayList<>()).add(d));
    return List.copyOf(all.values());
  }

  private static UUID push(Delivery d) {
    return d.groupId == null ? d.id : d.groupId;
  }

  /** When this may be pushed, not before a moment; that moment where nobody knows better. */
  Uni<Instant> next(Delivery d, Instant notBefore) {
    return notBefore == null || moments.isEmpty()
        ? Uni.createFrom().item(notBefore)
        : moments
            .get(0)
            .next(d.accountId, push(d), notBefore)
            .map(at -> at == null ? notBefore : at);
  }

  /** Without a moment it was this round that took the last one; the next round finds that out. */
  private Uni<Void> hold(Delivery d, Instant at, Instant now, List<Delivery> stopped) {
    return at == null
        ? Uni.createFrom().voidItem()
        : deadline
            .fallsBefore(d, now, at)
            .chain(late -> late ? handOver(d, now, stopped) : put(d, at));
  }

  private static Uni<Void> handOver(Delivery d, Instant now, List<Delivery> stopped) {
    d.handOver(now, PAST_DEADLINE, GateWords.of(PAST_DEADLINE));
    stopped.add(d);
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> put(Delivery d, Instant at) {
    Map<String, ?> said = Map.of("from", d.dueAt.toString(), "to", at.toString());
    d.dueAt = at;
    d.nextAt = at;
    return audit.record(HUB, "HOLD_PUSH", RecordDesk.subject(d), said);
  }
}
