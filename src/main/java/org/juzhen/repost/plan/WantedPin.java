package org.juzhen.repost.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.juzhen.repost.planner.Way;

/**
 * When and how a duty is done, fixed by a person (锁定排期).
 *
 * @param reason why, where it is in quiet hours or after the deadline
 */
public record WantedPin(
    @NotNull Instant at,
    @NotNull Way way,
    @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason) {

  boolean hasReason() {
    return reason != null && !reason.isBlank();
  }
}
