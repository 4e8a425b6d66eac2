package org.juzhen.review;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who can sign a step now (可签人).
 *
 * @param holder for whom, or null for oneself
 */
record Seat(UUID person, UUID holder) {
  static Seat own(UUID person) {
    return new Seat(person, null);
  }

  /** Whom a signature uses up for all other steps: nobody signs twice, or is signed for besides. */
  List<UUID> people() {
    return holder == null ? List.of(person) : List.of(person, holder);
  }
}
