package org.juzhen.repost.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * What is moved on an account's calendar (改期).
 *
 * @param delivery that is planned, or null
 * @param duty whose own plan it is, or null
 */
public record MovedItem(UUID delivery, UUID duty, boolean push, Instant before, Instant after) {

  boolean concerns(OwedRow row) {
    return delivery == null ? row.duty().equals(duty) : row.isCarriedBy(delivery);
  }
}
