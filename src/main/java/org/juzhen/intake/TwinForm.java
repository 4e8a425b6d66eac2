package org.juzhen.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the form says by which articles are joined or parted.
 *
 * @param address of the other article, at its portal or in the hub; not looked at when parting
 * @param parts whether the form to part was sent, which has a reason of its own
 */
public record TwinForm(
    @Size(max = 2_000) @Pattern(regexp = NewArticle.TEXT) String address,
    @NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason,
    boolean parts) {
  static final TwinForm EMPTY = new TwinForm(null, null, false);
}
