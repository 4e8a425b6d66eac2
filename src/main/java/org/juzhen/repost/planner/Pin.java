package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that a person has fixed (已锁定): it counts against quotas and is never moved.
 *
 * @param duties what it carries, in its order; none where it carries only what nobody owes
 * @param room how many articles can still go along without moving it
 * @param others how many articles it carries that are no duties
 */
public record Pin(Way way, Instant at, List<UUID> duties, int room, int others) {
  /** The same in whatever order they were read. */
  static final Comparator<Pin> FIRST =
      Comparator.comparing(Pin::at)
          .thenComparing(Pin::way)
          .thenComparing(p -> p.duties().toString())
          .thenComparing(Pin::room)
          .thenComparing(Pin::others);

  public Pin {
    duties = List.copyOf(duties);
  }

  /** One that takes nothing more. */
  public Pin(Way way, Instant at, List<UUID> duties) {
    this(way, at, duties, 0, 0);
  }
}
