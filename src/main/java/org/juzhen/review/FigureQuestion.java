package org.juzhen.review;

import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Days;

/**
 * Of what statistics are asked.
 *
 * @param from first day
 * @param to last day
 * @param unitId one unit, or null for all within reach
 */
public record FigureQuestion(LocalDate from, LocalDate to, UUID unitId) {
  private static final int USUAL_DAYS = 89;

  /** The last three months unless told. */
  static FigureQuestion of(String from, String to, UUID unitId, LocalDate today) {
    Days days = Days.of(from, to, last -> last.minusDays(USUAL_DAYS), today);
    return new FigureQuestion(days.from(), days.to(), unitId);
  }
}
