package org.juzhen.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * Of what statistics are asked.
 *
 * @param from first day
 * @param to last day
 * @param unitId one unit, or null for all within reach
 */
public record FigureQuestion(LocalDate from, LocalDate to, UUID unitId) {
  private static final int MOST_DAYS = 3 * 366;
  private static final int USUAL_DAYS = 89;

  /** The last three months unless told. */
  static FigureQuestion of(String from, String to, UUID unitId, LocalDate today) {
    LocalDate last = day("to", to, today);
    LocalDate first = day("from", from, last.minusDays(USUAL_DAYS));
    if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
      throw KernelProblem.field("from", "OUT_OF_RANGE");
    }
    return new FigureQuestion(first, last, unitId);
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
}
