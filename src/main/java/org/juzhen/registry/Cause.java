package org.juzhen.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/**
 * Why an account is changed.
 *
 * @param by who made it so
 * @param filingId the filing that took effect, or null
 * @param at when
 */
public record Cause(Actor by, UUID filingId, Instant at) {

  /** The day on which it happens. */
  LocalDate day() {
    return LocalDate.ofInstant(at, HubClock.ZONE);
  }
}
