package org.juzhen.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What came out of comparing a signed form with what was written down.
 *
 * @param note why it does not count; needed then
 */
public record PaperCheck(
    @NotNull Boolean counts, @Size(max = 2000) @Pattern(regexp = "[^\\u0000]*") String note) {
  public PaperCheck {
    note = note == null || note.isBlank() ? null : note.strip();
  }
}
