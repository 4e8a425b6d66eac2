package org.juzhen.inbox;

import org.juzhen.kernel.ProblemCode;

/** How the inbox says no. */
public enum InboxProblem implements ProblemCode {
  /** The inquiry's state does not allow this. */
  INQUIRY_WRONG_STATE(409),
  /** Nobody at the unit handles inquiries. */
  NOBODY_HANDLES(422),
  /** It was extended before; once is all there is. */
  EXTENDED_BEFORE(409),
  /** Closing needs an outcome, and some outcomes a note. */
  OUTCOME_NEEDED(422),
  /** Only an answered inquiry is closed as answered. */
  NOT_ANSWERED(422),
  /** No answer is cleared and waits to go out. */
  NO_CLEARED_REPLY(409),
  /** The entry is not in force. */
  ENTRY_NOT_EFFECTIVE(422);

  private final int status;

  InboxProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
