package org.juzhen.upward;

import org.juzhen.kernel.ProblemCode;

/** What an offer to a portal above says no to. */
enum UpwardProblem implements ProblemCode {
  /** Somebody was faster, or the step does not belong here. */
  WRONG_OFFER_STATE(409),
  /** The same text is offered to the same portal already. */
  OFFERED_ALREADY(409),
  /** The earlier round was declined, and the words are the same. */
  SAME_WORDS_AGAIN(409),
  /** The portal belongs to the own unit, to one below, or to another branch. */
  PORTAL_NOT_ABOVE(422),
  /** The words are another unit's. */
  NOT_THE_OWN_WORDS(422),
  /** The post is not cleared, or not any more. */
  WORDS_NOT_CLEARED(409),
  /** Its portal took the article back. */
  OFFERED_ARTICLE_WITHDRAWN(409),
  /** Whoever offered does not sign, take on or decide. */
  OWN_OFFER(403),
  /** Work for a contractor ends before the words leave the unit. */
  OFFERED_BY_CONTRACTOR(403),
  /** An edit that changes nothing. */
  NOTHING_EDITED(422),
  /** An edit shows a picture that was not offered. */
  PICTURE_NOT_OFFERED(422),
  /** Who made an edit does not agree to it. */
  OWN_EDIT(403),
  /** Only the one who took it on decides. */
  HELD_BY_ANOTHER(409);

  private final int status;

  UpwardProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
