package org.juzhen.review;

import java.time.Duration;
import java.time.Instant;
import org.juzhen.kernel.ClockView;

/**
 * How much of the time for a repost its review has taken (审核时钟).
 *
 * @param used since it was put forward
 * @param percent of the whole time that the repost has, may be over 100
 * @param limit how many per cent a review may take
 */
record ReviewPace(Duration used, int percent, int limit) {
  private static final int MOST = 999;

  /** The pace of a submission whose subject has a deadline; null without one. */
  static ReviewPace of(Instant submittedAt, ClockView clock, int limit) {
    if (clock == null) {
      return null;
    }
    long whole = Math.max(1, Duration.between(clock.startAt(), clock.dueAt()).toSeconds());
    Duration used = Duration.between(submittedAt, clock.now());
    long seconds = Math.max(0, used.toSeconds());
    return new ReviewPace(
        Duration.ofSeconds(seconds), (int) Math.min(MOST, seconds * 100 / whole), limit);
  }

  /** It takes more than its share. */
  public boolean late() {
    return percent > limit;
  }

  public long hours() {
    return used.toHours();
  }

  public int minutes() {
    return used.toMinutesPart();
  }
}
