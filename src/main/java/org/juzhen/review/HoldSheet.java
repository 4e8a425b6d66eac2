package org.juzhen.review;

import java.util.List;
import java.util.UUID;

/**
 * Who reads a step, and what the person who looks may do about it (审核占用).
 *
 * @param hold null while nobody reads
 * @param keeps the open page takes and renews it
 * @param mayTakeOver may take it from another at once
 * @param successors to whom it may be handed by who holds it
 * @param over the submission was taken back, changed or decided
 */
record HoldSheet(
    UUID step,
    ReviewHold hold,
    boolean keeps,
    boolean mayTakeOver,
    List<Successor> successors,
    boolean over) {

  /** Somebody to whom the step may be handed. */
  record Successor(UUID id, String name) {}

  static HoldSheet over(UUID step) {
    return new HoldSheet(step, null, true, false, List.of(), true);
  }

  public boolean mine() {
    return hold != null && hold.mine();
  }
}
