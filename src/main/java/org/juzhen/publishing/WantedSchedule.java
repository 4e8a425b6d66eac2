package org.juzhen.publishing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * When a post goes out.
 *
 * @param at null, or a moment that has passed, is now
 * @param push null leaves it as the post says
 * @param planned each account as it is planned, instead of all at one moment
 * @param reason why, where the moment lies in quiet hours or after the deadline, or nobody confirms
 *     a push then
 */
public record WantedSchedule(
    Instant at,
    Boolean push,
    Boolean planned,
    @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason) {
  /** All of them now. */
  static final WantedSchedule NOW = new WantedSchedule(null, null, null, null);

  /** Each as it is planned. */
  static final WantedSchedule PLANNED = new WantedSchedule(null, null, true, null);

  boolean asPlanned() {
    return Boolean.TRUE.equals(planned);
  }
}
