package org.juzhen.intake.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.kernel.HubClock;

/**
 * Reads the dates that portals really write: ISO and RFC 822, and without a zone 2020-08-25
 * 16:44:16, 2026-03-07 08:59, 2026.09.19, 2020年08月02日 16时44分. Without a zone it is China's time.
 */
public final class TolerantDates {
  private static final Pattern LOOSE =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?"
              + "(?:[\\sT　]*(\\d{1,2})\\s*[:：时点]\\s*(\\d{1,2})\\s*分?(?:\\s*[:：]?\\s*(\\d{1,2})\\s*秒?)?)?");

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Za-z]{3},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})\\s+"
              + "(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*([+-]\\d{4}|[A-Za-z]{1,4})?");

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private TolerantDates() {}

  /**
   * A date as it stands there.
   *
   * @param dayOnly no hour is written; then {@code at} is where the day begins
   */
  public record Moment(Instant at, boolean dayOnly) {}

  /** The moment, or null when there is no date in the text. */
  public static Instant parse(String text) {
    Moment read = read(text);
    return read == null ? null : read.at();
  }

  /** Whether the text names a day and no hour. */
  public static boolean isDayOnly(String text) {
    Moment read = read(text);
    return read != null && read.dayOnly();
  }

  /** The moment and how exact it is, or null when there is no date in the text. */
  public static Moment read(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String date = text.strip();
    Instant exact = iso(date);
    if (exact == null) {
      exact = rfc822(date);
    }
    return exact != null ? new Moment(exact, false) : loose(date);
  }

  private static Instant iso(String date) {
    try {
      return OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException other) {
      return null;
    }
  }

  private static Instant rfc822(String date) {
    Matcher m = RFC_822.matcher(date);
    if (!m.find()) {
      return null;
    }
    try {
      String month = m.group(2).substring(0, 1).toUpperCase(Locale.ROOT) + m.group(2).substring(1);
      LocalDate day = LocalDate.parse(m.group(1) + " " + month + " " + m.group(3), MONTH);
      String clock = m.group(4).length() == 4 || m.group(4).indexOf(':') == 1 ? "0" : "";
      LocalDateTime local = LocalDateTime.of(day, LocalTime.parse(clock + m.group(4)));
      return zoned(local, m.group(5));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant zoned(LocalDateTime local, String zone) {
    if (zone == null || zone.equals("CST")) {
      // Where a Chinese portal writes CST it means China's time.
      return local.atZone(HubClock.ZONE).toInstant();
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return local.toInstant(ZoneOffset.of(zone));
    }
    return ZonedDateTime.of(local, ZoneOffset.UTC).toInstant();
  }

  private static Moment loose(String date) {
    Matcher m = LOOSE.matcher(date);
    if (!m.find()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      LocalTime time = LocalTime.of(number(m, 4), number(m, 5), number(m, 6));
      return new Moment(day.atTime(time).atZone(HubClock.ZONE).toInstant(), m.group(4) == null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }
}
