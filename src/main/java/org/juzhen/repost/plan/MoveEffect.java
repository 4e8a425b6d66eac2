package org.juzhen.repost.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.repost.planner.MomentCheck;

/**
 * What a move does to what the account owes and may do (改期影响).
 *
 * @param duties that are done by what is moved
 * @param moment what the new moment means for quotas and hours
 */
public record MoveEffect(List<Deadline> duties, MomentCheck moment) {

  /** One duty's deadline, with where the old and the new moment lie. */
  public record Deadline(UUID duty, Instant dueAt, Instant before, Instant after) {
    public boolean isInTimeBefore() {
      return !before.isAfter(dueAt);
    }

    public boolean isInTimeAfter() {
      return !after.isAfter(dueAt);
    }

    /** Hours to the deadline from the new moment, or beyond it. */
    public long hours() {
      return left().toHours();
    }

    /** Minutes besides those hours. */
    public int minutes() {
      return left().toMinutesPart();
    }

    private Duration left() {
      return Duration.between(after, dueAt).abs();
    }
  }
}
