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
 * Gives what finds none left of what its platform allows its next moment (顺延): not simply when the
 * platform counts anew, which is the full hour or midnight, but when the account may post then.
 * Where a deadline falls before it, a person is asked instead.
 */
@ApplicationScoped
class HeldDeliveries {
  private static final Actor HUB = Actor.hub("delivery");

  private final Deliveries deliveries;
  private final List<FreeMoments> moments;
  private final PostDeadline deadline;
  private final Planning planning;
  private final DeliveryNotices notices;
  private final AuditDesk audit;

  HeldDeliveries(
      Deliveries deliveries,
      @All List<FreeMoments> moments,
      PostDeadline deadline,
      Planning planning,
      DeliveryNotices notices,
      AuditDesk audit) {
    this.deliveries = deliveries;
    this.moments = moments;
    this.deadline = deadline;
    this.planning = planning;
    this.notices = notices;
    this.audit = audit;
  }

  /** One for which none was left, and of what. */
  record Waiting(Delivery delivery, QuotaRoom room) {
    private UUID account() {
      return delivery.accountId;
    }

    private Spent what() {
      return room.what();
    }

    private Instant freshAt() {
      return room.freshAt(account());
    }
  }

  /** One call after the other, so that the second finds where the first has gone. */
  Uni<Void> hold(List<Waiting> waiting, Instant now, List<Delivery> stopped) {
    Set<UUID> accounts = waiting.stream().map(Waiting::account).collect(Collectors.toSet());
    return InTurn.each(
            calls(waiting),
            call ->
                next(call.get(0))
                    .chain(at -> InTurn.each(call, w -> hold(w, at, now, stopped)))
                    .chain(x -> deliveries.flush()))
        .chain(x -> planning.changed(accounts));
  }

  private static List<List<Waiting>> calls(List<Waiting> waiting) {
    Map<UUID, List<Waiting>> all = new LinkedHashMap<>();
    waiting.stream()
        .sorted(Comparator.comparing(w -> w.delivery.dueAt))
        .forEach(w -> all.computeIfAbsent(sending(w.delivery), x -> new ArrayList<>()).add(w));
    return List.copyOf(all.values());
  }

  private static UUID sending(Delivery d) {
    return d.groupId == null ? d.id : d.groupId;
  }

  private Uni<Instant> next(Waiting w) {
    return next(w.delivery, w.what() == Spent.PUSHES, w.freshAt());
  }

  /** When this may go out, not before a moment; that moment where nobody knows better. */
  Uni<Instant> next(Delivery d, boolean pushed, Instant notBefore) {
    return notBefore == null || moments.isEmpty()
        ? Uni.createFrom().item(notBefore)
        : moments
            .get(0)
            .next(d.accountId, sending(d), pushed, notBefore)
            .map(at -> at == null ? notBefore : at);
  }

  /** Without a moment it was this round that took the last one; the next round finds that out. */
  private Uni<Void> hold(Waiting w, Instant at, Instant now, List<Delivery> stopped) {
    return at == null
        ? Uni.createFrom().voidItem()
        : deadline
            .fallsBefore(w.delivery, now, at)
            .chain(late -> late ? handOver(w, now, stopped) : put(w, at));
  }

  private static Uni<Void> handOver(Waiting w, Instant now, List<Delivery> stopped) {
    String why = w.what().pastDeadline();
    w.delivery.handOver(now, why, GateWords.of(why));
    stopped.add(w.delivery);
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> put(Waiting w, Instant at) {
    return put(w.delivery, at, w.what().verb());
  }

  /** The same of one that waits for something else, alone. */
  Uni<Void> move(Delivery d, Instant at, String verb) {
    return put(d, at, verb)
        .chain(x -> deliveries.flush())
        .chain(x -> planning.changed(Set.of(d.accountId)));
  }

  /** Gives it another moment; whoever reckoned with the day that was planned is told. */
  private Uni<Void> put(Delivery d, Instant at, String verb) {
    Map<String, ?> said = Map.of("from", d.dueAt.toString(), "to", at.toString());
    boolean otherDay = !Moments.day(d.dueAt).equals(Moments.day(at));
    d.dueAt = at;
    d.nextAt = at;
    return audit
        .record(HUB, verb, RecordDesk.subject(d), said)
        .chain(x -> otherDay ? notices.putOff(d) : Uni.createFrom().voidItem());
  }
}
