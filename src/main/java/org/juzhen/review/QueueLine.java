package org.juzhen.review;

import java.util.Comparator;

/**
 * Something that waits for a person's signature.
 *
 * @param hold who reads it at the moment, or null
 * @param pace how much of the time its review has taken, or null without deadline
 */
record QueueLine(ReviewView review, ReviewHold hold, ReviewPace pace) {
  /** Those that are late first, then by how much of their time is used, then the oldest. */
  static final Comparator<QueueLine> MOST_PRESSING =
      Comparator.comparing(QueueLine::late)
          .thenComparing(QueueLine::percent)
          .reversed()
          .thenComparing(line -> line.review().submittedAt());

  private boolean late() {
    return pace != null && pace.late();
  }

  private int percent() {
    return pace == null ? -1 : pace.percent();
  }

  /** Somebody else reads it. */
  public boolean taken() {
    return hold != null && !hold.mine();
  }
}
