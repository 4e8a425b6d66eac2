package org.juzhen.inbox;

/** Where an inquiry stands (办理状态). */
public enum InquiryState {
  /** It arrived (收件). */
  RECEIVED,
  /** Somebody of the account's unit read it (审看). */
  SCREENED,
  /** Sent to the department that answers (转办). */
  ASSIGNED,
  /** That department took it (受理). */
  ACCEPTED,
  /** That department sent it back: not its business (退回). */
  BOUNCED,
  /** An answer waits for its signatures, or is on its way (答复审核). */
  REPLY_IN_REVIEW,
  /** The answer can be read where the question was asked (已答复). */
  REPLIED,
  /** It cannot be done, and the citizen was told why (已说明). */
  EXPLAINED,
  /** Advertising, abuse or nonsense: not handled (不予办理). */
  HIDDEN,
  /** Done, with an outcome (办结). */
  CLOSED;

  /** The clock of the answer still runs. */
  boolean isRunning() {
    return this != REPLIED && this != EXPLAINED && this != HIDDEN && this != CLOSED;
  }
}
