package org.juzhen.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the form says by which articles are joined or parted.
 *
 * @param address of the other article, at its portal or in the hub; not looked at when parting
 */
public record TwinForm(
    @Size(max = 2_000) @Pattern(regexp = NewArticle.TEXT) String address,
    @NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason) {
  static final TwinForm EMPTY = new TwinForm(null, null);
}
