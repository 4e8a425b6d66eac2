package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.registry.Words;

/** What is written down of an authority that never signs in (代录内容). */
final class OutsideWords {
  private OutsideWords() {}

  /** The letter to it (去函). */
  record Letter(
      @NotBlank @Size(max = 100) @Pattern(regexp = Words.LINE) String letterNo,
      @NotNull LocalDate sentOn) {}

  /**
   * Its answer (答复).
   *
   * @param fileId the scan of the document
   */
  record Answer(
      @NotNull Verdict decision,
      @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String note,
      @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String authority,
      @NotBlank @Size(max = 100) @Pattern(regexp = Words.LINE) String documentNo,
      @NotNull LocalDate answeredOn,
      @NotNull UUID fileId) {
    Decision decided() {
      return new Decision(decision, note, documentNo, authority, fileId);
    }
  }

  /**
   * What the second person says of the record (复核).
   *
   * @param matches whether it says what the document says
   * @param doubt what does not match; required where something does not
   */
  record Check(
      @NotNull Boolean matches, @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String doubt) {}
}
