package org.juzhen.filing;

import org.juzhen.kernel.ProblemCode;

/** How filing says no. */
enum FilingProblem implements ProblemCode {
  /** This kind of filing is not walked here yet. */
  KIND_NOT_SERVED(422),
  /** Another filing for the same account is still on its way. */
  FILING_OPEN_ALREADY(409),
  /** The state does not allow it. */
  WRONG_STATE(409),
  /** Facts or papers are missing. */
  FILING_INCOMPLETE(422),
  /** Nobody decides an own filing. */
  OWN_FILING(403),
  /** A government's main account is not closed here. */
  MAIN_ACCOUNT_STAYS(422),
  /** The account's state does not allow such a filing. */
  ACCOUNT_NOT_FILEABLE(409),
  /** Some of the filings are not historic ones waiting for this person. */
  NOT_CONFIRMABLE(409);

  private final int status;

  FilingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
