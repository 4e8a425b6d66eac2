package org.juzhen.repost;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** What people type into forms, as values; a wrong one is refused with its field. */
final class TypedValues {
  private TypedValues() {}

  /** An id, or null for nothing. */
  static UUID id(String typed, String field) {
    try {
      return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  /** A day, or null for nothing. */
  static LocalDate day(String typed, String field) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** Words between commas of either kind. */
  static List<String> words(String typed) {
    return typed == null
        ? List.of()
        : Arrays.stream(typed.split("[,，、;；\\s]+")).filter(w -> !w.isBlank()).distinct().toList();
  }

  /** One of an enum's names. */
  static <E extends Enum<E>> E one(Class<E> type, String typed, String field) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field(field, "WRONG_VALUE"));
  }

  /** Some of an enum's names. */
  static <E extends Enum<E>> List<E> some(Class<E> type, List<String> typed, String field) {
    return typed == null
        ? List.of()
        : typed.stream().filter(w -> !w.isBlank()).map(w -> one(type, w, field)).toList();
  }
}
