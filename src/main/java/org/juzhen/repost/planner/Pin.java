package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A delivery that a person has fixed (已锁定): it counts against quotas and is never moved. */
public record Pin(Way way, Instant at, List<UUID> duties) {
  public Pin {
    duties = List.copyOf(duties);
  }
}
