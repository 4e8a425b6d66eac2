package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.registry.Words;

/**
 * A paper that goes with a filing (备案材料).
 *
 * @param type which paper, for example {@code LEADER_CONSENT}
 * @param fileId the uploaded scan, or null
 * @param text what it says, or its number, or null
 */
public record Material(
    @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z_]*") String type,
    UUID fileId,
    @Size(max = 4000) @Pattern(regexp = Words.PLAIN) String text) {

  /** Says something: has a scan or words. */
  boolean given() {
    return fileId != null || (text != null && !text.isBlank());
  }
}
