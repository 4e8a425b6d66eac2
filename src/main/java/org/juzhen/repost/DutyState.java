package org.juzhen.repost;

/** Where a duty stands (任务状态). */
enum DutyState {
  /**
   * Owed, the clock runs. Stuck? The account's editor drafts, or the unit asks for an exemption.
   */
  OPEN,
  /** The time is over; it is still to be made up. */
  OVERDUE,
  DONE_ON_TIME,
  DONE_LATE,
  /** Given up after the time set by the profile. */
  MISSED,
  /** The supervisor agreed that this account need not repost it. */
  EXEMPT,
  /** The reason is gone: article withdrawn or no longer important, account closed. */
  CANCELLED
}
