package org.juzhen.review;

/** Where one signature stands (审核环节状态). */
public enum StepState {
  /** An earlier signature comes first. */
  WAITING,
  /** May be decided now. */
  OPEN,
  APPROVED,
  RETURNED,
  REJECTED,
  /** Never came to it. */
  CANCELLED
}
