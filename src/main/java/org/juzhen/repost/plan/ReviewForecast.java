package org.juzhen.repost.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * When the review of a repost can be expected to end (预计审结): after what reviews of the unit took
 * lately; where there were too few, after the share of the repost's time that the place gives them.
 *
 * @param median of the unit's reviews of reposts in the last 30 days, or null
 * @param number how many they were
 * @param percent of the time for the repost that its review may take
 */
record ReviewForecast(Duration median, long number, int percent) {
  /** How far back reviews are looked at. */
  static final Duration BACK = Duration.ofDays(30);

  /** Fewer say nothing. */
  private static final int ENOUGH = 3;

  private static final int WHOLE = 100;

  /**
   * The moment from which on it can go out.
   *
   * @param submitted when it was put forward, or null where nothing is under review yet
   * @param time that the repost has in all
   */
  Instant ready(Instant now, Instant submitted, Duration time) {
    Instant end = (submitted == null ? now : submitted).plus(takes(time));
    return end.isBefore(now) ? now : end;
  }

  Duration takes(Duration time) {
    return median != null && number >= ENOUGH
        ? median
        : time.multipliedBy(percent).dividedBy(WHOLE);
  }
}
