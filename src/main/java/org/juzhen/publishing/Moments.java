package org.juzhen.publishing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.juzhen.kernel.HubClock;

/** Times as native queries bring them, and as sentences say them. */
final class Moments {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Moments() {}

  static String minute(Instant at) {
    return MINUTE.format(at.atZone(HubClock.ZONE));
  }

  static String day(Instant at) {
    return at.atZone(HubClock.ZONE).toLocalDate().toString();
  }
}
