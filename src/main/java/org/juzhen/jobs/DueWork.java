package org.juzhen.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * Rows of one table that become due. Every node drives them; the driver claims with {@code FOR
 * UPDATE SKIP LOCKED}, so nodes never do the same row.
 */
public interface DueWork {

  /** A short word, unique in the hub; also what {@link DueBell} rings for. */
  String name();

  /**
   * When the next row becomes due, or null when none waits. Counts what {@link #drive} takes and
   * nothing else: after a drive that handled nothing this is later than now.
   */
  Uni<Instant> nextDue();

  /** Handles rows that are due now; returns how many, 0 when there was nothing left. */
  Uni<Integer> drive();

  /** Handles all that is due, however much; returns how many. */
  default Uni<Integer> runDue() {
    return drive()
        .chain(n -> n == 0 ? Uni.createFrom().item(0) : runDue().map(others -> n + others));
  }
}
