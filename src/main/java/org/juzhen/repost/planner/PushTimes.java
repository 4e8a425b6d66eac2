package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The moments at which a push can be of use. Any push can be made earlier, without losing an
 * article, until the last of its articles becomes ready, the way opens, or a period of a quota
 * begins: no other moments need be looked at.
 */
final class PushTimes {
  private PushTimes() {}

  /**
   * In order of time; of moments in the same period one that serves no more than another is left
   * out.
   */
  static List<Instant> of(Situation s) {
    if (!Situation.fulfils(s.push()) || s.owed().isEmpty()) {
      return List.of();
    }
    return withoutUseless(s, all(s));
  }

  private static List<Instant> all(Situation s) {
    Instant last = s.owed().stream().map(Owed::deadline).max(Instant::compareTo).orElseThrow();
    TreeSet<Instant> marks = new TreeSet<>();
    marks.add(s.now());
    s.owed().forEach(o -> marks.add(Span.later(o.ready(), s.now())));
    for (Quota quota : s.push().quotas()) {
      for (Instant at = quota.per().next(s.now()); !at.isAfter(last); at = quota.per().next(at)) {
        marks.add(at);
      }
    }
    List<Span> open = s.hasEmergency() ? s.push().urgentOpen() : s.push().open();
    Stream.concat(s.push().open().stream(), open.stream())
        .map(Span::from)
        .filter(from -> from.isAfter(s.now()) && !from.isAfter(last))
        .forEach(marks::add);
    TreeSet<Instant> times = new TreeSet<>();
    for (Instant mark : marks) {
      Stream.of(Span.firstOpen(s.push().open(), mark), Span.firstOpen(open, mark))
          .filter(at -> at != null && !at.isAfter(last))
          .forEach(times::add);
    }
    return List.copyOf(times);
  }

  private static List<Instant> withoutUseless(Situation s, List<Instant> times) {
    List<BitSet> served = times.stream().map(at -> served(s, at)).toList();
    List<Instant> useful = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      if (!served.get(i).isEmpty() && !isOutdone(s, times, served, i)) {
        useful.add(times.get(i));
      }
    }
    return useful;
  }

  private static BitSet served(Situation s, Instant at) {
    BitSet served = new BitSet();
    boolean open = s.push().isOpen(at);
    for (int i = 0; i < s.owed().size(); i++) {
      Owed owed = s.owed().get(i);
      served.set(i, owed.inTimeAt(at) && (open || owed.urgency() == Urgency.EMERGENCY));
    }
    return served;
  }

  private static boolean isOutdone(Situation s, List<Instant> times, List<BitSet> served, int i) {
    for (int j = 0; j < times.size(); j++) {
      if (j != i && samePeriods(s, times.get(i), times.get(j))) {
        BitSet more = (BitSet) served.get(i).clone();
        more.andNot(served.get(j));
        boolean equal = served.get(i).equals(served.get(j));
        if (more.isEmpty() && (!equal || j < i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean samePeriods(Situation s, Instant one, Instant other) {
    return s.push().quotas().stream()
        .allMatch(q -> q.per().start(one).equals(q.per().start(other)));
  }
}
