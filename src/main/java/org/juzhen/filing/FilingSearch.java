package org.juzhen.filing;

import java.util.UUID;

/**
 * Which filings are looked for; null leaves a question open.
 *
 * @param waiting only those that wait for the person who asks
 * @param late only those of which a deadline is over
 * @param sort in which order; what does not wait is always read from its newest
 */
record FilingSearch(
    FilingState state,
    FilingKind kind,
    UUID accountId,
    UUID unitId,
    Boolean historic,
    boolean waiting,
    boolean late,
    FilingSort sort) {
  FilingSearch(
      FilingState state,
      FilingKind kind,
      UUID accountId,
      UUID unitId,
      Boolean historic,
      boolean waiting) {
    this(state, kind, accountId, unitId, historic, waiting, false, FilingSort.AGE);
  }
}
