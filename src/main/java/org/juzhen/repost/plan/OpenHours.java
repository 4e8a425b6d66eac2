package org.juzhen.repost.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Span;

/** When something may go out: outside of quiet hours, and while somebody is there (可发时段). */
final class OpenHours {
  /** So far ahead the planner looks for what is late. */
  private static final int DAYS = 63;

  private static final int HOURS = 24;

  private OpenHours() {}

  /** All hours of these days that are not quiet; none where all are. */
  static List<Span> outside(Set<Integer> quiet, Instant now) {
    if (quiet.isEmpty()) {
      return Span.ALWAYS;
    }
    List<Span> open = new ArrayList<>();
    LocalDate first = day(now);
    for (int d = 0; d < DAYS; d++) {
      LocalDateTime midnight = first.plusDays(d).atStartOfDay();
      IntStream.range(0, HOURS)
          .filter(h -> !quiet.contains(h))
          .forEach(h -> add(open, span(midnight.plusHours(h), midnight.plusHours(h + 1L))));
    }
    return open;
  }

  /**
   * The part of these spans in which somebody is there who confirms.
   *
   * @param until earlier than {@code from} where it is on the next day
   * @param there whether somebody comes on a day; a night belongs to the day on which it begins
   */
  static List<Span> within(
      List<Span> open, LocalTime from, LocalTime until, Predicate<LocalDate> there, Instant now) {
    List<Span> both = new ArrayList<>();
    boolean overnight = until.isBefore(from);
    LocalDate first = day(now).minusDays(overnight ? 1 : 0);
    LocalDate end = day(now).plusDays(DAYS);
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      if (there.test(day)) {
        Span hours = span(day.atTime(from), day.plusDays(overnight ? 1 : 0).atTime(until));
        open.forEach(span -> cut(both, span, hours));
      }
    }
    return both;
  }

  /** What lies in spans of both; each of them in order of time and not overlapping. */
  static List<Span> both(List<Span> ones, List<Span> others) {
    List<Span> both = new ArrayList<>();
    int one = 0;
    int other = 0;
    while (one < ones.size() && other < others.size()) {
      cut(both, ones.get(one), others.get(other));
      if (ones.get(one).to().isBefore(others.get(other).to())) {
        one++;
      } else {
        other++;
      }
    }
    return both;
  }

  /** What lies in any of these spans, in order of time and not overlapping. */
  static List<Span> joined(List<Span> any) {
    List<Span> all = new ArrayList<>();
    for (Span span : any.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last == null || last.to().isBefore(span.from())) {
        all.add(span);
      } else if (last.to().isBefore(span.to())) {
        all.set(all.size() - 1, new Span(last.from(), span.to()));
      }
    }
    return all;
  }

  private static void cut(List<Span> all, Span one, Span other) {
    Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
    Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
    if (from.isBefore(to)) {
      add(all, new Span(from, to));
    }
  }

  private static void add(List<Span> all, Span span) {
    int last = all.size() - 1;
    if (last >= 0 && all.get(last).to().equals(span.from())) {
      all.set(last, new Span(all.get(last).from(), span.to()));
    } else {
      all.add(span);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, HubClock.ZONE);
  }

  private static Span span(LocalDateTime from, LocalDateTime to) {
    return new Span(from.atZone(HubClock.ZONE).toInstant(), to.atZone(HubClock.ZONE).toInstant());
  }
}
