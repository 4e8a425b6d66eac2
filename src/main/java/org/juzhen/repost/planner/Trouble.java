package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A duty that cannot be in time (赶不上), said as soon as it is known.
 *
 * @param soonest when it can be made up at the earliest, null where it cannot at all
 * @param waysOut what would make it in time, tried out one by one; the cheapest first
 */
public record Trouble(UUID duty, Cause cause, Instant soonest, List<Option> waysOut) {
  public Trouble {
    waysOut = List.copyOf(waysOut);
  }

  /** The account has to be back first. */
  static Trouble ofStanding(UUID duty) {
    return new Trouble(
        duty,
        Cause.ACCOUNT_STANDS_STILL,
        null,
        List.of(new Option(WayOut.RESUME, null), new Option(WayOut.EXEMPTION, null)));
  }

  /**
   * One way out.
   *
   * @param at when the article would then go out; null for an exemption
   */
  public record Option(WayOut way, Instant at) {}
}
