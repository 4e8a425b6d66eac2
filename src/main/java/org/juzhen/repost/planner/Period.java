package org.juzhen.repost.planner;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.juzhen.kernel.HubClock;

/** What platforms count over: hours, days and months of the calendar. */
public enum Period {
  HOUR,
  DAY,
  MONTH;

  /** When the period begins that the moment lies in. */
  public Instant start(Instant at) {
    return begin(at.atZone(HubClock.ZONE)).toInstant();
  }

  /** When the period after it begins. */
  Instant next(Instant at) {
    ZonedDateTime begin = begin(at.atZone(HubClock.ZONE));
    return (switch (this) {
          case HOUR -> begin.plusHours(1);
          case DAY -> begin.plusDays(1);
          case MONTH -> begin.plusMonths(1);
        })
        .toInstant();
  }

  private ZonedDateTime begin(ZonedDateTime at) {
    return switch (this) {
      case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
      case DAY -> at.truncatedTo(ChronoUnit.DAYS);
      case MONTH -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    };
  }
}
