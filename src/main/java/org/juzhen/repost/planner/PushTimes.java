package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<List<Instant>, List<Serving>> periods = new HashMap<>();
    for (Instant at : times) {
      Serving serving = new Serving(at, served(s, at));
      if (!serving.duties().isEmpty()) {
        periods.computeIfAbsent(periods(s, at), p -> new ArrayList<>()).add(serving);
      }
    }
    return periods.values().stream().flatMap(PushTimes::useful).sorted().toList();
  }

  /** Which duties a push at that time can carry in time. */
  private record Serving(Instant at, BitSet duties) {
    /** It can carry all that the other can; the earlier of two equals does. */
    boolean outdoes(Serving other) {
      BitSet more = (BitSet) other.duties.clone();
      more.andNot(duties);
      return more.isEmpty() && (!duties.equals(other.duties) || at.isBefore(other.at));
    }
  }

  private static Stream<Instant> useful(List<Serving> same) {
    return same.stream().filter(s -> same.stream().noneMatch(o -> o.outdoes(s))).map(Serving::at);
  }

  /** When the periods begin whose quotas a push at that moment takes from. */
  private static List<Instant> periods(Situation s, Instant at) {
    return s.push().quotas().stream().map(q -> q.per().start(at)).toList();
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
}
