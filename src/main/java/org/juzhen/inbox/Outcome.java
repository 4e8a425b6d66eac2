package org.juzhen.inbox;

/** How an inquiry ended (办理结果); without one it is not closed. */
public enum Outcome {
  /** Answered where it was asked. */
  ANSWERED,
  /** Answered by telephone, letter or at the counter; the note says how. */
  ANSWERED_ELSEWHERE,
  /** Cannot be done; the note is what the citizen was told. */
  EXPLAINED
}
