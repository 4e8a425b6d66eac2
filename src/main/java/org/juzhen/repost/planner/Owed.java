package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A duty that has no pinned delivery.
 *
 * @param ready when it can go out at the earliest: it is cleared, or its review is expected to end
 * @param deadline the last moment that is in time, with whatever sending takes already taken off
 */
public record Owed(UUID duty, Urgency urgency, Instant ready, Instant deadline) {
  static final Comparator<Owed> FIRST =
      Comparator.comparing(Owed::urgency)
          .thenComparing(Owed::deadline)
          .thenComparing(Owed::ready)
          .thenComparing(Owed::duty);

  boolean inTimeAt(Instant at) {
    return !at.isBefore(ready) && !at.isAfter(deadline);
  }

  /** It goes at its first moment, whatever pushes that takes and whatever operators like. */
  boolean isUrgent() {
    return urgency == Urgency.EMERGENCY || urgency == Urgency.RESPONSE;
  }

  Owed readyAt(Instant earlier) {
    return new Owed(duty, urgency, earlier, deadline);
  }
}
