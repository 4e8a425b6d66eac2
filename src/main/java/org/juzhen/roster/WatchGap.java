package org.juzhen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.juzhen.kernel.HubClock;

/**
 * Hours in which nobody is on watch (值班空档).
 *
 * @param from its first moment
 * @param until its end
 */
public record WatchGap(Instant from, Instant until) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** When it begins, on the clocks of its day. */
  public String fromClock() {
    return CLOCK.format(from.atZone(HubClock.ZONE));
  }

  /** When it ends, on the clocks of its day; midnight is the end of that day. */
  public String untilClock() {
    String clock = CLOCK.format(until.atZone(HubClock.ZONE));
    return clock.equals("00:00") ? "24:00" : clock;
  }

  /** A turn, whoever has it. */
  record Turn(Instant from, Instant until) {}

  /** What these turns leave open of a day on the hub's clocks, in its order. */
  static List<WatchGap> of(LocalDate day, Collection<Turn> turns) {
    Instant end = day.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
    List<WatchGap> gaps = new ArrayList<>();
    Instant covered = day.atStartOfDay(HubClock.ZONE).toInstant();
    for (Turn turn : turns.stream().sorted(Comparator.comparing(Turn::from)).toList()) {
      if (turn.from().isAfter(covered) && covered.isBefore(end)) {
        gaps.add(new WatchGap(covered, turn.from().isBefore(end) ? turn.from() : end));
      }
      covered = turn.until().isAfter(covered) ? turn.until() : covered;
    }
    if (covered.isBefore(end)) {
      gaps.add(new WatchGap(covered, end));
    }
    return gaps;
  }
}
