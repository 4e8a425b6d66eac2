package org.juzhen.roster;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** A turn on watch to be entered: who, from when, until when. */
record NewWatch(
    @NotNull UUID personId, @NotNull OffsetDateTime from, @NotNull OffsetDateTime until) {
  /** Nobody is on watch for longer without being relieved. */
  private static final Duration LONGEST = Duration.ofDays(7);

  void mustBeATurn() {
    if (!from.isBefore(until)
        || Duration.between(from, until).compareTo(LONGEST) > 0
        || from.getYear() < 2000
        || from.getYear() > 2200) {
      throw KernelProblem.field("until", "OUT_OF_RANGE");
    }
  }
}
