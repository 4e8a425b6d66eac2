package org.juzhen.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.intake.reading.Selectors;

/**
 * What has to be said of a new portal.
 *
 * @param url where it lives
 * @param unitId whose portal it is
 * @param feedUrl feed or list page to read; needed unless the portal pushes
 * @param selectors where its pages keep things, or null
 */
public record NewPortal(
    @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\u0000]*") String name,
    @NotBlank @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\\u0000]+") String url,
    @NotNull UUID unitId,
    @NotNull @Pattern(regexp = "WEBHOOK|FEED|PAGE") String intake,
    @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\\u0000]+") String feedUrl,
    @Valid Selectors selectors) {

  Way way() {
    return Way.valueOf(intake);
  }

  Selectors selectorsOrNone() {
    return selectors == null ? Selectors.NONE : selectors;
  }
}
