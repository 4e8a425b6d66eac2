package org.juzhen.review.dictionary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.kernel.ReadableText;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/** What holds for lines of a file that name only a word. */
record ImportOrder(
    @NotNull Severity level,
    @NotNull Gate gate,
    @NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String rule,
    @Size(max = 300) @Pattern(regexp = ReadableText.LINE) String ruleEn) {}
