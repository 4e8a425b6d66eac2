package org.juzhen.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.kernel.HubClock;

/**
 * Dates as people write them in tables: 2016-03-18, 2016/3/18, 2016年3月18日, 20160318, 42447; 2016年3月
 * counts from its first day.
 */
public final class LedgerDates {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ](\\d{1,2}):(\\d{2})(?::\\d{2})?.*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
  private static final Pattern DENSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.(\\d+))?");

  /** The day from which spreadsheets count. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final int SECONDS_OF_DAY = 86_400;

  private LedgerDates() {}

  /** The moment, at midnight where only a day is written; null where it cannot be read. */
  public static LocalDateTime moment(String text) {
    try {
      Matcher written = WRITTEN.matcher(text);
      if (written.matches()) {
        LocalDate day = day(written);
        return written.group(4) == null
            ? day.atStartOfDay()
            : day.atTime(number(written.group(4)), number(written.group(5)));
      }
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        return LocalDate.of(number(month.group(1)), number(month.group(2)), 1).atStartOfDay();
      }
      Matcher dense = DENSE.matcher(text);
      if (dense.matches()) {
        return day(dense).atStartOfDay();
      }
      return SERIAL.matcher(text).matches() ? serial(Double.parseDouble(text)) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The same in the hub's zone. */
  public static Instant instant(LocalDateTime moment) {
    return moment.atZone(HubClock.ZONE).toInstant();
  }

  private static LocalDateTime serial(double days) {
    long whole = (long) days;
    return SERIAL_ZERO
        .plusDays(whole)
        .atStartOfDay()
        .plusSeconds(Math.round((days - whole) * SECONDS_OF_DAY));
  }

  private static LocalDate day(Matcher found) {
    return LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
