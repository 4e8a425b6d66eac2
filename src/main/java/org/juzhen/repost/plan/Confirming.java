package org.juzhen.repost.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.repost.planner.Booking;
import org.juzhen.repost.planner.Cause;
import org.juzhen.repost.planner.Owed;
import org.juzhen.repost.planner.Situation;
import org.juzhen.repost.planner.Span;
import org.juzhen.repost.planner.Trouble;
import org.juzhen.repost.planner.Way;

/**
 * Says of what was planned for an account who confirms it.
 *
 * @param crew null where the account names nobody
 */
record Confirming(Situation situation, Crew crew) {

  /** Null where the account names nobody, or nothing is pushed or held up by closed hours. */
  Confirmed of(UUID duty, Booking booking, Trouble trouble) {
    if (crew == null || situation.push() == null) {
      return null;
    }
    if (trouble != null && trouble.cause() == Cause.CLOSED) {
      return at(next(duty));
    }
    return booking != null && booking.way() == Way.PUSH ? at(booking.at()) : null;
  }

  private Confirmed at(Instant moment) {
    List<UUID> by =
        moment == null ? List.of() : crew.at(moment).stream().map(Confirmer::id).toList();
    return new Confirmed(by, moment);
  }

  /** When a push is open next: up to the deadline it is not. */
  private Instant next(UUID duty) {
    Instant from =
        situation.owed().stream()
            .filter(o -> o.duty().equals(duty))
            .map(Owed::deadline)
            .findFirst()
            .orElse(situation.now());
    return Span.firstOpen(situation.push().open(), from);
  }
}
