package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What stands against fixing a delivery at a moment (锁定检查). */
public enum PinCheck {
  /** The account has no such way, or it fulfils nothing. */
  NO_SUCH_WAY,
  /** The platform's quota of that period is used up. */
  QUOTA_SPENT,
  /** The way is closed then. */
  CLOSED;

  /** The ways by which the account can do what it owes. */
  public static List<Way> ways(Situation s) {
    return Stream.of(s.push(), s.single()).filter(Situation::fulfils).map(Means::way).toList();
  }

  /**
   * All that stands against it.
   *
   * @param s the account without the duty's own pin
   */
  public static List<PinCheck> of(Situation s, Way way, Instant at) {
    Means means =
        Stream.of(s.push(), s.single())
            .filter(m -> Situation.fulfils(m) && m.way() == way)
            .findFirst()
            .orElse(null);
    if (means == null) {
      return List.of(NO_SUCH_WAY);
    }
    boolean allowed =
        new Ledger(means, s.usedOf(means)).allows(at)
            || s.pins().stream().anyMatch(p -> p.way() == way && p.at().equals(at) && p.room() > 0);
    boolean open = at.equals(Span.firstOpen(means.open(), at));
    return Stream.of(allowed ? null : QUOTA_SPENT, open ? null : CLOSED)
        .filter(x -> x != null)
        .toList();
  }
}
