package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.juzhen.kernel.HubClock;

/**
 * Uses pushes that are left over, where the operators wish it: what could go out by itself is
 * pushed instead, for more people see it. Nothing becomes late by it, and the reserve stays.
 */
final class MorePushes {
  private final Situation s;
  private final Draft draft;
  private final Ledger ledger;

  private MorePushes(Situation s, Draft draft) {
    this.s = s;
    this.draft = draft;
    ledger = draft.pushLedger(s);
  }

  static void into(Situation s, Draft draft) {
    if (s.wish().push() && Situation.fulfils(s.push())) {
      new MorePushes(s, draft).add();
    }
  }

  private void add() {
    s.openPushes().forEach(this::fill);
    draft.pushes.forEach(this::fill);
    for (Instant at = mostUseful(); at != null; at = mostUseful()) {
      Load push = new Load(at, Reason.PUSH_SEEN_BY_MORE);
      draft.pushes.add(push);
      ledger.take(at);
      fill(push);
    }
  }

  private void fill(Load push) {
    for (Owed owed : List.copyOf(draft.singles.keySet())) {
      if (push.articles.size() < s.push().together() && goesAt(owed, push.at)) {
        draft.singles.remove(owed);
        push.articles.add(owed);
      }
    }
  }

  private void fill(Pin fixed) {
    for (Owed owed : List.copyOf(draft.singles.keySet())) {
      if (draft.roomIn(fixed) > 0 && goesAt(owed, fixed.at())) {
        draft.singles.remove(owed);
        draft.join(owed, fixed);
      }
    }
  }

  /** What is urgent is pushed only where that is no later than it would go by itself. */
  private boolean goesAt(Owed owed, Instant at) {
    return owed.inTimeAt(at)
        && s.push().isOpenFor(owed, at)
        && !(owed.isUrgent() && at.isAfter(draft.singles.get(owed)));
  }

  private Instant mostUseful() {
    return times().stream()
        .filter(at -> carries(at) > 0 && ledger.leftOfLongest(at) > s.wish().reserve())
        .filter(ledger::allows)
        .min(
            Comparator.comparing((Instant at) -> -carries(at))
                .thenComparing(this::fromLikedTime)
                .thenComparing(at -> at))
        .orElse(null);
  }

  private int carries(Instant at) {
    long all = draft.singles.keySet().stream().filter(o -> goesAt(o, at)).count();
    return (int) Math.min(all, s.push().together());
  }

  private Duration fromLikedTime(Instant at) {
    return s.wish().pushAt() == null
        ? Duration.ZERO
        : Duration.between(at.atZone(HubClock.ZONE).toLocalTime(), s.wish().pushAt()).abs();
  }

  private List<Instant> times() {
    List<Owed> left = List.copyOf(draft.singles.keySet());
    TreeSet<Instant> times = new TreeSet<>(PushTimes.of(s.withOwed(left)));
    if (s.wish().pushAt() != null && !left.isEmpty()) {
      times.addAll(likedTimes(left));
    }
    return new ArrayList<>(times);
  }

  private List<Instant> likedTimes(List<Owed> left) {
    Instant last = left.stream().map(Owed::deadline).max(Instant::compareTo).orElseThrow();
    LocalDate end = LocalDate.ofInstant(last, HubClock.ZONE).plusDays(1);
    return LocalDate.ofInstant(s.now(), HubClock.ZONE)
        .datesUntil(end)
        .map(day -> day.atTime(s.wish().pushAt()).atZone(HubClock.ZONE).toInstant())
        .filter(at -> !at.isBefore(s.now()))
        .filter(at -> at.equals(Span.firstOpen(s.push().open(), at)))
        .toList();
  }
}
