package org.juzhen.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * When a failed call is made again: after 10 seconds, then after three times as long each time, at
 * most three hours, for a day. A fifth more or less by chance, so that what failed together does
 * not come back together.
 */
final class RetryPolicy {
  static final Duration FOR = Duration.ofHours(24);
  private static final long FIRST_MILLIS = 10_000;
  private static final long LONGEST_MILLIS = Duration.ofHours(3).toMillis();
  private static final int GROWTH = 3;
  private static final double SPREAD = 0.2;

  private RetryPolicy() {}

  /**
   * The next call.
   *
   * @param tries calls made so far, at least one
   * @param chance from 0 to 1
   * @return null when the time is over; the last call is made exactly at its end
   */
  static Instant next(int tries, double chance, Instant now, Instant giveUpAt) {
    if (!now.isBefore(giveUpAt)) {
      return null;
    }
    Instant next = now.plus(pause(tries, chance));
    return next.isAfter(giveUpAt) ? giveUpAt : next;
  }

  static Duration pause(int tries, double chance) {
    long millis = FIRST_MILLIS;
    for (int i = 1; i < tries && millis < LONGEST_MILLIS; i++) {
      millis = Math.min(millis * GROWTH, LONGEST_MILLIS);
    }
    return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * chance)));
  }
}
