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

  private static final int LETTERS = 6;

  /** A number as documents have it: 云交〔2026〕3号, 第 7 次, No. 7. */
  private static final java.util.regex.Pattern NUMBERED =
      java.util.regex.Pattern.compile("\\d.*(\\u53f7|[Nn]o)|([Nn]o|\\u7b2c).*\\d");

  /** Says something: has a scan, names its document's number, or says in words what was decided. */
  boolean given() {
    return fileId != null
        || (text != null
            && (NUMBERED.matcher(text).find()
                || text.codePoints().filter(Character::isLetter).count() >= LETTERS));
  }
}
