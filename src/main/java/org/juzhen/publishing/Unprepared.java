package org.juzhen.publishing;

import java.util.Set;
import org.juzhen.publishing.drafting.CardSheet;

/** A layout needs pictures that have to be drawn or measured first, outside of its transaction. */
final class Unprepared extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Set<CardSheet> undrawn;
  private final transient Set<String> unmeasured;

  Unprepared(Set<CardSheet> undrawn, Set<String> unmeasured) {
    super("pictures are missing", null, false, false);
    this.undrawn = undrawn;
    this.unmeasured = unmeasured;
  }

  Set<CardSheet> undrawn() {
    return undrawn;
  }

  Set<String> unmeasured() {
    return unmeasured;
  }
}
