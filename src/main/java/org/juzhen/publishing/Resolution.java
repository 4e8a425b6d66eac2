package org.juzhen.publishing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person found out: it is there, with its link, or it is not.
 *
 * @param url its link; needed where it is there
 * @param screenshotFileId a kept picture of it, or null; needed where the stated time decides
 * @param postedAt since when it is there, as the person says; null counts as now
 */
public record Resolution(
    @NotNull Boolean posted,
    @Size(max = 1000) @Pattern(regexp = "https?://[^\\s\\x00]+") String url,
    UUID screenshotFileId,
    Instant postedAt) {
  /** Nothing is said but whether it is there, and where. */
  static Resolution of(Boolean posted, String url) {
    return new Resolution(posted, url, null, null);
  }

  Evidence evidence() {
    return new Evidence(url, screenshotFileId, postedAt);
  }
}
