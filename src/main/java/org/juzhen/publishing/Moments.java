package org.juzhen.publishing;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as native queries bring them. */
final class Moments {
  private Moments() {}

  static Instant of(Object column) {
    return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
  }
}
