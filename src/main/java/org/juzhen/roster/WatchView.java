package org.juzhen.roster;

import java.time.Instant;
import java.util.UUID;

/** A turn on watch as others see it. */
public record WatchView(
    UUID id, UUID unitId, UUID personId, String person, Instant from, Instant until, boolean now) {
  static WatchView of(Watch w, String person, Instant now) {
    boolean running = !now.isBefore(w.fromAt) && now.isBefore(w.untilAt);
    return new WatchView(w.id, w.unitId, w.personId, person, w.fromAt, w.untilAt, running);
  }
}
