package org.juzhen.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * Who shall answer for what.
 *
 * @param accountId one account of the unit; null for the unit as a whole
 * @param part the column (栏目) or field that is answered for, where the duty is about one
 * @param body the body inside the office (处室、中心) whose task it is, where the duty is one's
 * @param title the post held in the unit (职务)
 */
public record ResponsibleWords(
    @NotNull Duty duty,
    UUID accountId,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String part,
    @Size(max = 100) @Pattern(regexp = Words.LINE) String body,
    @NotBlank @Size(max = 60) @Pattern(regexp = Words.LINE) String name,
    @Size(max = 100) @Pattern(regexp = Words.LINE) String title,
    @Pattern(regexp = Words.PHONE) String phone) {

  /** The column or field, or null. */
  String namedPart() {
    return stripped(part);
  }

  /** The body, or null. */
  String namedBody() {
    return stripped(body);
  }

  /** Says no to a column or body that is missing, or that the duty does not know. */
  void mustFit() {
    boolean parted = duty == Duty.COLUMN_OWNER || duty == Duty.INFORMANT && namedPart() != null;
    mustBe("part", namedPart(), parted);
    mustBe("body", namedBody(), duty.isOfABody());
  }

  private static void mustBe(String field, String said, boolean wanted) {
    if ((said != null) != wanted) {
      throw KernelProblem.field(field, wanted ? "REQUIRED" : "WRONG_VALUE");
    }
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
