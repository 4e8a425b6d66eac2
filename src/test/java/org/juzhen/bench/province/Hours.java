package org.juzhen.bench.province;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Span;

/** Hours that come again every day, or every working day, of the simulated time. */
final class Hours {
  private final List<Span> spans = new ArrayList<>();

  private Hours(LocalDate first, int days, boolean weekends, LocalTime... edges) {
    for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
      if (weekends || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        for (int i = 0; i < edges.length; i += 2) {
          spans.add(new Span(at(day, edges[i]), at(day, edges[i + 1])));
        }
      }
    }
  }

  static Hours daily(LocalDate first, int days, String... edges) {
    return new Hours(first, days, true, times(edges));
  }

  static Hours ofOffices(LocalDate first, int days) {
    return new Hours(first, days, false, times("08:30", "12:00", "14:00", "17:30"));
  }

  private static LocalTime[] times(String... edges) {
    return java.util.Arrays.stream(edges).map(LocalTime::parse).toArray(LocalTime[]::new);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(HubClock.ZONE).toInstant();
  }

  /** The hours from now until three days on; more the planner need not see. */
  List<Span> around(Instant now) {
    Instant end = now.plusSeconds(3 * 86_400);
    int from = first(now);
    int to = from;
    while (to < spans.size() && spans.get(to).from().isBefore(end)) {
      to++;
    }
    return spans.subList(from, to);
  }

  boolean isOpen(Instant at) {
    int i = first(at);
    return i < spans.size() && !at.isBefore(spans.get(i).from());
  }

  /** The first open moment that is not before. */
  Instant next(Instant at) {
    int i = first(at);
    return i == spans.size() || !at.isBefore(spans.get(i).from()) ? at : spans.get(i).from();
  }

  /** The first span that is not over at the moment. */
  private int first(Instant at) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (spans.get(middle).to().isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
