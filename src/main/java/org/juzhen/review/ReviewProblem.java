package org.juzhen.review;

import org.juzhen.kernel.ProblemCode;

/** How the gate says no. */
public enum ReviewProblem implements ProblemCode {
  /** Nothing of it is under review. */
  NOTHING_TO_WITHDRAW(409),
  /** Somebody else decided this step, or the review is over. */
  REVIEW_ALREADY_DECIDED(409),
  /** An earlier signature is still missing. */
  REVIEW_NOT_YET(409),
  /** Whoever wrote or submitted it never signs it. */
  AUTHOR_NEVER_SIGNS(403),
  /** Who signed it wrote at it afterwards: that signature releases nothing. */
  SIGNER_WROTE_SINCE(409),
  /** Somebody answered what the machine found, or took a paper in hand, and wrote at it since. */
  HELPER_WROTE_SINCE(409),
  /** Nobody signs two steps of the same submission. */
  SIGNED_BEFORE(403),
  /** Not all five gates were answered with yes. */
  GATE_NOT_PASSED(422),
  KINDS_NOT_CONFIRMED(422),
  /** Returning and refusing need a reason. */
  REASON_MISSING(422),
  /** A finding forbids approval until the text changes. */
  FINDING_BLOCKS(422),
  /** A finding has to be answered first. */
  FINDING_UNANSWERED(422),
  /** The answer names a finding that this review does not have. */
  UNKNOWN_FINDING(422),
  /** This finding cannot be let pass; the text has to change. */
  FINDING_NOT_ACCEPTABLE(422),
  /** A submission has to show something on at least one account. */
  NOTHING_TO_REVIEW(422),
  /** A template lacks a step that its grade asks for at least. */
  TEMPLATE_MISSES_STEP(422),
  /** A template leaves the last word to another unit. */
  TEMPLATE_ENDS_ELSEWHERE(422),
  /** A template has fewer signatures than the place asks for. */
  TEMPLATE_TOO_FEW(422),
  /** A template asks for more signatures than the unit has people for. */
  TEMPLATE_NOT_SEATED(422),
  /** A template records no secrecy review where the place asks for one. */
  TEMPLATE_WITHOUT_SECRECY(422),
  /** Sensitive content is not released by the principal leader where the place asks for it. */
  TEMPLATE_WITHOUT_PRINCIPAL(422),
  /** Sensitive content comes without the contingency plan that the place asks for. */
  PLAN_MISSING(422),
  /** What concerns other units names none. */
  CONCERNED_UNIT_MISSING(422),
  /** Somebody else reads it at the moment. */
  REVIEW_HELD(409),
  /** Only who reads it can hand it on. */
  HOLD_NOT_YOURS(409),
  /** The words that the comment speaks of do not stand there. */
  WORDS_NOT_FOUND(422),
  COMMENT_RESOLVED(409),
  TOO_MANY_COMMENTS(422),
  /** It is not signed together with others. */
  READ_IT_ALONE(422),
  /** A line of a list for the checks is not written as its kind is. */
  ROLL_LINE_UNREADABLE(422),
  /** What is put forward changed after the machine read it. */
  NOT_READ_YET(409),
  /** So many texts of one person wait for the machine already. */
  SCREENING_FULL(429),
  /** What went out past the hub is being read, and ends by its signatures. */
  OUTSIDE_IN_REVIEW(409),
  /** What was found of it stands; others have it read again. */
  OUTSIDE_READ_BY_OTHERS(403),
  /** Reading again needs a reason. */
  OUTSIDE_AGAIN_WHY(422),
  /** Without who begins it a step of the reading has nobody to sign. */
  OUTSIDE_NEEDS_BEGINNER(403),
  /** Nothing of it is being read. */
  OUTSIDE_NOT_IN_REVIEW(409),
  /** The reading has people who can sign it, so it ends by signatures. */
  OUTSIDE_CAN_BE_SIGNED(409);

  private final int status;

  ReviewProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
