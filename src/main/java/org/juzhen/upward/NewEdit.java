package org.juzhen.upward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.registry.Words;

/**
 * An offered text with changes.
 *
 * @param note why, for the unit that offered it
 */
record NewEdit(
    @NotBlank @Size(max = 500) @Pattern(regexp = Words.LINE) String title,
    @NotBlank @Size(max = 200_000) @Pattern(regexp = Words.QUOTED_TEXT) String bodyHtml,
    @NotBlank @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String note) {}
