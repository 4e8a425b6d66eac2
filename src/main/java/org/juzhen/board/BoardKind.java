package org.juzhen.board;

/** What stands on the board. */
public enum BoardKind {
  /** A post on its way to an account (投递). */
  DELIVERY,
  /** What an account owes, with its planned or pinned moment (转载任务). */
  DUTY
}
