package org.juzhen.emergency;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * What is to be recorded.
 *
 * @param at when it happened; null is now
 * @param who the office that guides, the body that handles, or the place of a briefing
 */
record NewEntry(
    OffsetDateTime at, String who, String words, HandlingState handling, String url, UUID fileId) {
  private static final Duration OLDEST = Duration.ofDays(366);

  static NewEntry of(String words) {
    return new NewEntry(null, null, words, null, null, null);
  }

  void mustHaveHappened(Instant now) {
    if (at != null && (at.toInstant().isAfter(now) || at.toInstant().isBefore(now.minus(OLDEST)))) {
      throw KernelProblem.field("at", "OUT_OF_RANGE");
    }
  }
}
