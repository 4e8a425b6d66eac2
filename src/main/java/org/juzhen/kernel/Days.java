package org.juzhen.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;

/**
 * The days of which figures are asked (统计期间), three years at most.
 *
 * @param from first day
 * @param to last day
 */
public record Days(LocalDate from, LocalDate to) {
  private static final int MOST = 3 * 366;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  /**
   * As somebody wrote them, such as 2026-11-20.
   *
   * @param usual the first day where only the last is told, which is today unless told
   */
  public static Days of(String from, String to, UnaryOperator<LocalDate> usual, LocalDate today) {
    return of(day("from", from), day("to", to), usual, today);
  }

  /** The same of days that were read already; null for not told. */
  public static Days of(
      LocalDate from, LocalDate to, UnaryOperator<LocalDate> usual, LocalDate today) {
    LocalDate last = to == null ? today : known("to", to);
    LocalDate first = from == null ? usual.apply(last) : known("from", from);
    if (first.isAfter(last) || first.isBefore(last.minusDays(MOST))) {
      throw KernelProblem.field("from", "OUT_OF_RANGE");
    }
    return new Days(first, last);
  }

  private static LocalDate day(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  private static LocalDate known(String field, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw KernelProblem.field(field, "OUT_OF_RANGE");
    }
    return day;
  }

  /** When the first day begins in China. */
  public Instant begins() {
    return from.atStartOfDay(HubClock.ZONE).toInstant();
  }

  /** When the last day has ended there. */
  public Instant ends() {
    return to.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
  }
}
