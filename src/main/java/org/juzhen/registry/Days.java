package org.juzhen.registry;

import java.time.LocalDate;
import org.juzhen.kernel.KernelProblem;

/** Judges the days that people write: no document of tomorrow, none of another age. */
public final class Days {
  /** Before it there were neither accounts nor the rules for them. */
  private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

  private static final int MOST_YEARS = 50;

  private Days() {}

  /** Says no to a day that lies ahead. */
  public static void mustBePast(LocalDate day, LocalDate today, String field) {
    if (day != null && !isPast(day, today)) {
      throw KernelProblem.field(field, "OUT_OF_RANGE");
    }
  }

  /** Whether something can have happened on the day. */
  public static boolean isPast(LocalDate day, LocalDate today) {
    return !day.isAfter(today) && !day.isBefore(FIRST);
  }

  /** Says no to a day that is over, or further ahead than anybody plans. */
  public static void mustNotBeOver(LocalDate day, LocalDate today, String field) {
    if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS)))) {
      throw KernelProblem.field(field, "OUT_OF_RANGE");
    }
  }
}
