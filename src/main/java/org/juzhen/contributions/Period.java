package org.juzhen.contributions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/**
 * The days on which material was handed in (统计期间).
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {
  private static final int MOST_DAYS = 3 * 366;

  /** This year so far unless told. */
  static Period of(String from, String to, LocalDate today) {
    LocalDate last = day("to", to, today);
    LocalDate first = day("from", from, last.withDayOfYear(1));
    if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
      throw KernelProblem.field("from", "OUT_OF_RANGE");
    }
    return new Period(first, last);
  }

  private static LocalDate day(String field, String text, LocalDate otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 2000 || day.getYear() > 2999) {
        throw KernelProblem.field(field, "OUT_OF_RANGE");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  Instant begins() {
    return from.atStartOfDay(HubClock.ZONE).toInstant();
  }

  Instant ends() {
    return to.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
  }
}
