package org.juzhen.filing;

import org.juzhen.kernel.ProblemCode;

/** How filing says no. */
enum FilingProblem implements ProblemCode {
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
  /** Another account stands for the government already. */
  MAIN_ACCOUNT_TAKEN(409),
  /** The account that is to go on is not in use itself. */
  TARGET_NOT_IN_USE(409),
  /** The closing of the account is filed already. */
  CLOSING_FILED_ALREADY(409),
  /** The account's state does not allow such a filing. */
  ACCOUNT_NOT_FILEABLE(409),
  /** Some of the filings are not historic ones waiting for this person. */
  NOT_CONFIRMABLE(409),
  /** The cause belongs to filings of another kind. */
  CAUSE_OF_ANOTHER_KIND(422),
  /** The place does not know this cause. */
  CAUSE_NOT_ALLOWED(422),
  /** Nothing is opened for one event alone. */
  EVENT_ACCOUNT(422),
  /** The place does not name such units among those that may open one. */
  OPENER_NOT_LISTED(422),
  /** The place lets such units open none. */
  MAY_NOT_OPEN(422),
  /** An app goes live with its records alone. */
  NOT_RECORDED(422),
  /** Nobody runs it from day to day, or nobody stands in. */
  POSTS_MISSING(422),
  /** More days offline than the place allows. */
  OFFLINE_TOO_LONG(422),
  /** Offline more often in a year than the place allows. */
  OFFLINE_TOO_OFTEN(422),
  /** The days offline went by while it was waited for an answer. */
  OFFLINE_DAYS_PAST(409),
  /** An approved account comes to life by its registration. */
  REGISTER_FIRST(409),
  /** The platform certifies somebody else than the sponsor. */
  NOT_THE_SPONSOR(422),
  /** An app goes live with its security test only. */
  NOT_TESTED(422);

  private final int status;

  FilingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
