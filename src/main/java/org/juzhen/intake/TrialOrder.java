package org.juzhen.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.intake.reading.Selectors;

/**
 * What is to be tried (选择器试用).
 *
 * @param kind what lies at the address
 */
public record TrialOrder(
    @NotBlank @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\\u0000]+") String url,
    @NotNull @Pattern(regexp = "LIST|ARTICLE|FEED") String kind,
    @Valid Selectors selectors) {

  Selectors selectorsOrNone() {
    return selectors == null ? Selectors.NONE : selectors;
  }
}
