package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One delivery of the plan (排期).
 *
 * @param duties what it carries, more than one where articles are merged into one push (多图文合并)
 * @param joined which of them were not fixed with it, but go along
 * @param others how many articles it carries that are no duties
 */
public record Booking(
    Way way,
    Instant at,
    List<UUID> duties,
    Visibility visibility,
    Reason reason,
    List<UUID> joined,
    int others) {
  public Booking {
    duties = List.copyOf(duties);
    joined = List.copyOf(joined);
  }

  /** Nothing goes along. */
  public Booking(Way way, Instant at, List<UUID> duties, Visibility visibility, Reason reason) {
    this(way, at, duties, visibility, reason, List.of(), 0);
  }

  /** Whether several articles go out together. */
  public boolean isMerged() {
    return duties.size() > 1;
  }

  /** Why this duty is in it. */
  public Reason reasonOf(UUID duty) {
    return joined.contains(duty) ? Reason.JOINS_FIXED : reason;
  }

  /** Where a duty stands in it, from 1; null where it goes alone, or others decide about it. */
  public Integer placeOf(UUID duty) {
    return isMerged() && others == 0 ? duties.indexOf(duty) + 1 : null;
  }
}
