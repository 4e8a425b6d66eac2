package org.juzhen.review;

/**
 * What a signer can decide (审核意见), and where it leads: the step, and the whole case where it ends
 * it.
 */
public enum Decision {
  APPROVE(StepState.APPROVED, CaseState.CLEARED),
  RETURN(StepState.RETURNED, CaseState.RETURNED),
  REJECT(StepState.REJECTED, CaseState.REJECTED);

  private final StepState step;
  private final CaseState end;

  Decision(StepState step, CaseState end) {
    this.step = step;
    this.end = end;
  }

  /** The state of the step after it. */
  public StepState step() {
    return step;
  }

  /** The state of the case when it ends with this decision. */
  public CaseState end() {
    return end;
  }

  /** Whether the case goes on to the next step, if there is one. */
  boolean goesOn() {
    return this == APPROVE;
  }
}
