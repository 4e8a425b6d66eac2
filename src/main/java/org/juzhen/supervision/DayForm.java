package org.juzhen.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.profile.DayKind;
import org.juzhen.profile.NewDay;
import org.juzhen.registry.Asked;

/** The form of one day of the calendar, as it was typed. */
public class DayForm {
  @RestForm public String day;
  @RestForm public String kind;
  @RestForm public String name;
  @RestForm public String document;

  NewDay wanted() {
    return new NewDay(date(), Asked.constant(DayKind.class, kind, "kind"), name, document);
  }

  private LocalDate date() {
    try {
      return day == null || day.isBlank() ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("day", "WRONG_FORMAT");
    }
  }

  static int year(String text) {
    if (text == null || !text.matches("[0-9]{4}")) {
      throw KernelProblem.field("year", "WRONG_FORMAT");
    }
    return Integer.parseInt(text);
  }
}
