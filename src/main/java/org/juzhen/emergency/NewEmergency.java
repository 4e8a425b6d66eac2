package org.juzhen.emergency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * A thread that is to be opened.
 *
 * @param unitId the unit that leads the release (牵头发布单位)
 * @param respondingBody who answers for the facts (回应主体)
 * @param beganAt when a major event happened, when anything else was discovered
 * @param articleId the article that it is opened from, or null
 */
record NewEmergency(
    @NotNull UUID unitId,
    @NotNull EmergencyKind kind,
    @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.NO_NUL) String title,
    @NotBlank @Size(max = 2000) @Pattern(regexp = Wanted.NO_NUL) String summary,
    @NotBlank @Size(max = 200) @Pattern(regexp = Wanted.NO_NUL) String respondingBody,
    @NotNull OffsetDateTime beganAt,
    UUID articleId) {
  private static final Duration OLDEST = Duration.ofDays(366);

  /** It has happened, and not so long ago that it is history. */
  void mustHaveBegun(Instant now) {
    Instant began = beganAt.toInstant();
    if (began.isAfter(now) || began.isBefore(now.minus(OLDEST))) {
      throw KernelProblem.field("beganAt", "OUT_OF_RANGE");
    }
  }
}
