package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One delivery of the plan (排期).
 *
 * @param duties what it carries, more than one where articles are merged into one push (多图文合并)
 */
public record Booking(
    Way way, Instant at, List<UUID> duties, Visibility visibility, Reason reason) {
  public Booking {
    duties = List.copyOf(duties);
  }

  /** Whether several articles go out together. */
  public boolean isMerged() {
    return duties.size() > 1;
  }
}
