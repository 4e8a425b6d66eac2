package org.juzhen.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/** Times as native queries and forms bring them, and as sentences say them. */
final class Moments {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Moments() {}

  static String minute(Instant at) {
    return MINUTE.format(at.atZone(HubClock.ZONE));
  }

  /** As a form brings it, on the hub's clocks; null where nothing was typed. */
  static Instant typed(String moment, String field) {
    try {
      return moment == null || moment.isBlank()
          ? null
          : LocalDateTime.parse(moment.strip()).atZone(HubClock.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  static String day(Instant at) {
    return at.atZone(HubClock.ZONE).toLocalDate().toString();
  }
}
