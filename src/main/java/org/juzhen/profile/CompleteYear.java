package org.juzhen.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.kernel.ReadableText;

/**
 * Says that a year's days were all entered.
 *
 * @param document by which they were
 */
public record CompleteYear(
    @NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String document) {}
