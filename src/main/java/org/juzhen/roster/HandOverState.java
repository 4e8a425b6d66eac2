package org.juzhen.roster;

/** Where a hand-over stands (移交状态). */
public enum HandOverState {
  /** Waits for the giver. */
  OPEN,
  /** Waits for the receiver. */
  GIVEN,
  DONE,
  CANCELLED;

  boolean isOpen() {
    return this == OPEN || this == GIVEN;
  }
}
