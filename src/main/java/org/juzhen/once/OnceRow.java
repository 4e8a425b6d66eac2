package org.juzhen.once;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a key.
 *
 * @param answer null while none was kept; its body is sealed
 */
record OnceRow(
    String digest, String subjectType, UUID subjectId, Instant claimedAt, OnceAnswer answer) {
  /** How long a key is remembered. */
  static final Duration KEPT = Duration.ofHours(24);

  /** So long after its act an answer may still be on its way into the row. */
  private static final Duration ANSWERING = Duration.ofMinutes(1);

  boolean mayStillAnswer(Instant now) {
    return claimedAt.plus(ANSWERING).isAfter(now);
  }
}
