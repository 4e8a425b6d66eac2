package org.juzhen.upward;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.registry.Words;

/**
 * What the offering unit says to an edit.
 *
 * @param words why not; asked for when it objects
 */
record EditAnswer(
    @NotNull Boolean agree, @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String words) {}
