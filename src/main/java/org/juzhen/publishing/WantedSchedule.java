package org.juzhen.publishing;

import java.time.Instant;

/**
 * When a post goes out.
 *
 * @param at null, or a moment that has passed, is now
 * @param push null leaves it as the post says
 * @param planned each account as it is planned, instead of all at one moment
 */
public record WantedSchedule(Instant at, Boolean push, Boolean planned) {
  /** All of them now. */
  static final WantedSchedule NOW = new WantedSchedule(null, null, null);

  /** Each as it is planned. */
  static final WantedSchedule PLANNED = new WantedSchedule(null, null, true);

  boolean asPlanned() {
    return Boolean.TRUE.equals(planned);
  }
}
