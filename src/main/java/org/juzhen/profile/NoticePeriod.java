package org.juzhen.profile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a public notice hangs (公告期).
 *
 * @param days how many; 0 when no notice is asked for
 * @param working whether working days are meant, else calendar days
 */
public record NoticePeriod(int days, boolean working) {
  private static final int LONGEST_HOLIDAYS = 9;
  private static final int WORKING_DAYS_BETWEEN_HOLIDAYS = 20;

  /** Reads {@code 30d}, {@code 15wd} or an empty text. */
  public static NoticePeriod of(String value) {
    if (value.isBlank()) {
      return new NoticePeriod(0, false);
    }
    boolean working = value.endsWith("wd");
    return new NoticePeriod(
        Integer.parseInt(value.substring(0, value.length() - (working ? 2 : 1))), working);
  }

  /**
   * Whether it lasts at least as long whenever it begins. Seven days hold at most six working days
   * and a working day is at least a day; the longest holidays stretch working days most.
   */
  boolean neverShorterThan(NoticePeriod other) {
    return shortest() >= other.longest() || (working == other.working && days >= other.days);
  }

  private int shortest() {
    return working ? days + (days - 1) / 6 : days;
  }

  private int longest() {
    int holidays = 1 + days / WORKING_DAYS_BETWEEN_HOLIDAYS;
    return working ? (days + 4) / 5 * 7 + holidays * LONGEST_HOLIDAYS : days;
  }

  /** The end of the last day of a notice that began on a day, which itself does not count. */
  public Instant end(LocalDate startsOn, WorkingDays calendar) {
    return WorkingDays.endOf(working ? calendar.plus(startsOn, days) : startsOn.plusDays(days));
  }
}
