package org.juzhen.filing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Words;

/**
 * What a level decides (审批意见).
 *
 * @param note the opinion; required unless it agrees
 * @param documentNo the answer's document number; required where the level lies outside of the hub
 * @param authority who answered, where the level lies outside of the hub
 * @param fileId the answer's scan, or null
 */
public record Decision(
    @NotNull Verdict decision,
    @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String note,
    @Size(max = 100) @Pattern(regexp = Words.LINE) String documentNo,
    @Size(max = 200) @Pattern(regexp = Words.LINE) String authority,
    UUID fileId) {

  /** The three answers. */
  public enum Verdict {
    AGREE,
    RETURN,
    REJECT
  }

  /** Says no to a refusal without a reason. */
  void mustBeReasoned() {
    if (decision != Verdict.AGREE && (note == null || note.isBlank())) {
      throw KernelProblem.field("note", "REQUIRED");
    }
  }
}
