package org.juzhen.publishing;

import org.juzhen.kernel.ProblemCode;

/** How publishing says no. */
public enum PublishingProblem implements ProblemCode {
  /** The account's life does not give it the right to post. */
  ACCOUNT_MAY_NOT_POST(409),
  /** An account from an old ledger was not confirmed in the time that its place grants. */
  UNFILED_GRACE_OVER(409),
  /** The accounts of one post belong to one unit. */
  ACCOUNTS_OF_SEVERAL_UNITS(422),
  /** The account was handed over to another unit. */
  ACCOUNT_MOVED(409),
  /** There is no clearance for exactly this content and account. */
  NOT_CLEARED(409),
  /** Exactly this was cleared for the account, too long ago. */
  CLEARANCE_RAN_OUT(409),
  /** The portal took the article back. */
  ORIGINAL_WITHDRAWN(409),
  /** The post's state does not allow this. */
  WRONG_POST_STATE(409),
  /** Every account already shows it, or may. */
  POST_ALREADY_OUT(409),
  /** The clearance ends before the planned time. */
  CLEARANCE_ENDS_BEFORE(409),
  /** Nothing of it waits for somebody's word that it is wanted. */
  NOTHING_HELD(409),
  /** Nothing is planned for what does not show it yet. */
  NOTHING_PLANNED(409),
  /** A picture lies on another site, where it can be exchanged after review. */
  PICTURE_ELSEWHERE(409),
  /** It was taken back, by somebody or because its text or account changed. */
  DELIVERY_CANCELLED(409),
  /** The delivery's state does not allow this. */
  WRONG_DELIVERY_STATE(409),
  /** The platform has it, or is getting it right now. */
  DELIVERY_ALREADY_OUT(409),
  /** A person first has to find out whether it is on the platform. */
  DELIVERY_UNCLEAR(409),
  /** The answer is at the platform, or on its way there. */
  REPLY_ALREADY_OUT(409),
  /** Answers to citizens are handled where they were written. */
  REPLY_NOT_CANCELLED(409),
  /** What waits to be posted by hand may not go out any more. */
  GATE_CLOSED(409),
  /** The link does not look like a post on that platform. */
  LINK_DOES_NOT_FIT(422),
  /** Nobody has posted what is still to come. */
  SAID_TIME_AHEAD(422),
  /** It had not been cleared and handed over then. */
  SAID_TIME_TOO_EARLY(422),
  /** The stated time alone makes it in time, and nothing shows it. */
  SAID_TIME_UNPROVEN(422),
  /** Another delivery already has this link as its proof. */
  LINK_ALREADY_USED(409),
  /** Only deliveries of posts have packages. */
  NO_PACKAGE(409),
  /** What calls itself a verbatim repost says something else than the article. */
  NOT_VERBATIM(422),
  /** It went through the hub, and was read before. */
  NOT_OUTSIDE(409),
  /** A repost leads to the article it was made from. */
  SOURCE_IS_THE_ARTICLES(422),
  /** A plan is not moved to a moment that has passed. */
  MOVED_INTO_THE_PAST(422),
  /** Hours in which the account should not post; with a reason it is possible. */
  PLANNED_IN_QUIET_HOURS(422),
  /** Nobody is there then who confirms a push; with a reason it is possible. */
  NOBODY_CONFIRMS_PUSH(422),
  /**
   * Whom the account names to confirm its pushes is not there then; with a reason it is possible.
   */
  CONFIRMERS_AWAY(422),
  /** The repost is due before that; with a reason it is possible. */
  PLANNED_AFTER_DEADLINE(422),
  /** Who posted, planned or read it says nothing of what stands there. */
  LOOK_NEEDS_OTHERS(403),
  /** The text is drawn on cards, and nothing was said of them. */
  LOOK_LACKS_CARDS(422),
  /** Nothing stands around the cleared words, or somebody confirmed it before. */
  LOOK_NEEDS_NOTHING(409),
  /** Whether followers are told was chosen with the plan. */
  PUSH_IS_CHOSEN(409),
  /** It goes alone; there is no order to change. */
  NOT_TOGETHER(409),
  /** The platform does not let such an account show posts in this form. */
  FORM_NOT_OFFERED(422),
  /** The platform fetches pictures itself, and the hub is not known outside. */
  NO_PUBLIC_ADDRESS(409);

  private final int status;

  PublishingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
