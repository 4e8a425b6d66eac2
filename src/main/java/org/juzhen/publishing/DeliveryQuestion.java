package org.juzhen.publishing;

import java.time.Instant;
import java.util.UUID;

/** Which deliveries are asked for; null matches all. */
record DeliveryQuestion(
    UUID accountId, UUID postId, DeliveryState state, Instant from, Instant to) {

  static DeliveryQuestion of(DeliveryState state) {
    return new DeliveryQuestion(null, null, state, null, null);
  }
}
