package org.juzhen.registry;

import java.time.Instant;
import java.util.UUID;

/** A line of an account's history. */
public record ChangeView(
    String field, String before, String after, UUID filingId, Instant at, String byName) {
  static ChangeView of(AccountChange change) {
    return new ChangeView(
        change.field, change.before, change.after, change.filingId, change.at, change.byName);
  }
}
