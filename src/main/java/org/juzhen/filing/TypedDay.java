package org.juzhen.filing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.juzhen.kernel.KernelProblem;

/** Reads a day that somebody typed (日期). */
final class TypedDay {
  private TypedDay() {}

  /** The day, or null where nothing was typed. */
  static LocalDate of(String typed, String field) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }
}
