package org.juzhen.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The special days of a year (节假日安排).
 *
 * @param known without its holidays a year is counted by weekdays, which may be wrong
 * @param document by which the year was entered by hand, or null where it is published
 * @param items holidays and make-up days in their order
 */
public record CalendarYear(int year, boolean known, String document, List<Day> items) {

  /**
   * One day.
   *
   * @param work whether people work
   * @param own decided here and not as published
   * @param document on which that rests, or null
   */
  public record Day(
      LocalDate day,
      boolean work,
      String name,
      boolean own,
      String document,
      String setByName,
      Instant setAt) {}
}
