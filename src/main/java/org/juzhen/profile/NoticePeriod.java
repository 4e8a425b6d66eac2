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

  /** Reads {@code 30d}, {@code 15wd} or an empty text. */
  public static NoticePeriod of(String value) {
    if (value.isBlank()) {
      return new NoticePeriod(0, false);
    }
    boolean working = value.endsWith("wd");
    return new NoticePeriod(
        Integer.parseInt(value.substring(0, value.length() - (working ? 2 : 1))), working);
  }

  /** The end of the last day of a notice that began on a day, which itself does not count. */
  public Instant end(LocalDate startsOn, WorkingDays calendar) {
    return WorkingDays.endOf(working ? calendar.plus(startsOn, days) : startsOn.plusDays(days));
  }
}
