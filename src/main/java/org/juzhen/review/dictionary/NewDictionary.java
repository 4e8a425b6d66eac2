package org.juzhen.review.dictionary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.kernel.ReadableText;

/**
 * A dictionary that somebody wants to keep.
 *
 * @param unitId for this unit and all below, or null for the whole hub
 */
public record NewDictionary(
    UUID unitId, @NotBlank @Size(max = 60) @Pattern(regexp = ReadableText.LINE) String name) {}
