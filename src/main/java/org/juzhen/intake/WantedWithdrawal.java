package org.juzhen.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a person says of an article that its portal took back (撤稿登记).
 *
 * @param reason why it is known
 * @param evidenceUrl where that can be seen: the portal's notice, the page that is gone, a document
 */
public record WantedWithdrawal(
    @NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason,
    @NotBlank @Size(max = 2_000) @Pattern(regexp = "\\s*https?://[^\\s\\u0000]+\\s*")
        String evidenceUrl) {
  static final WantedWithdrawal EMPTY = new WantedWithdrawal(null, null);
}
