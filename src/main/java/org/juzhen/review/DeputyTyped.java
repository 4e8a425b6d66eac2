package org.juzhen.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** What was typed on the page of deputies. */
final class DeputyTyped {
  private DeputyTyped() {}

  /**
   * A deputy.
   *
   * @param post the role and its holder, with a colon between them
   */
  static DeputyWords deputy(String post, String deputy) {
    String[] parts = (post == null ? "" : post).split(":", 2);
    try {
      return new DeputyWords(
          Role.valueOf(parts[0]),
          uuid(parts.length < 2 ? "" : parts[1], "post"),
          uuid(deputy, "deputyId"));
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("post", "WRONG_VALUE");
    }
  }

  /** Whether the post is this person's own. */
  static boolean isOf(String post, UUID person) {
    return post != null && post.endsWith(":" + person);
  }

  static AbsenceWords absence(String person, String from, String until, String reason) {
    return new AbsenceWords(
        uuid(person, "personId"), day(from, "from"), day(until, "until"), reason);
  }

  private static UUID uuid(String text, String field) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  private static LocalDate day(String text, String field) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }
}
