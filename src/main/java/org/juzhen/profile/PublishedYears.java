package org.juzhen.profile;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The holidays and make-up days that the State Council published, read once for each year. */
final class PublishedYears {
  private static final Map<Integer, Map<LocalDate, Special>> YEARS = new ConcurrentHashMap<>();

  private PublishedYears() {}

  /** A day that is not what its weekday says, or a holiday on a weekend. */
  record Special(boolean work, String name) {}

  /** The year's special days in their order; none where the year is not known. */
  static Map<LocalDate, Special> of(int year) {
    return YEARS.computeIfAbsent(year, PublishedYears::read);
  }

  /** National Day is a holiday in every year that is known. */
  static boolean known(int year) {
    return of(year).containsKey(LocalDate.of(year, 10, 1));
  }

  private static Map<LocalDate, Special> read(int year) {
    Map<LocalDate, Special> days = new TreeMap<>();
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      LegalHoliday holiday = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
      if (holiday != null) {
        days.put(day, new Special(holiday.isWork(), holiday.getName()));
      }
    }
    return days;
  }
}
