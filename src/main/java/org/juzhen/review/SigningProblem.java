package org.juzhen.review;

import org.juzhen.kernel.ProblemCode;

/** How deputies and signatures on paper are refused. */
enum SigningProblem implements ProblemCode {
  /** Deputies would go round in a circle. */
  DEPUTIES_IN_A_CIRCLE(409),
  /** The deputy holds nothing at the unit, or works for a contractor. */
  DEPUTY_NOT_OF_THE_UNIT(422),
  /** Who is stood in for does not hold the role. */
  POST_NOT_HELD(422),
  /** Nobody makes himself another's deputy. */
  NOT_ONES_OWN_DEPUTY(403),
  /** Only the holder or the supervisor agrees, and neither as deputy nor as namer. */
  AGREEMENT_NEEDS_OTHERS(403),
  /** It was agreed to before, or needs no agreement. */
  DEPUTY_AGREED_BEFORE(409),
  /** What the holder or the supervisor let stand is ended by them. */
  DEPUTY_STANDS(403),
  /** It was ended before. */
  ENDED_BEFORE(409),
  /** The place does not allow signatures on paper. */
  PAPER_NOT_ALLOWED(409),
  /** A paper is recorded and checked by people who did not write, sign or record it. */
  PAPER_NEEDS_OTHERS(403),
  /** Papers are recorded and checked by the unit's own people. */
  PAPER_STAYS_IN_HOUSE(403),
  /** The last signature is given by the unit's own people. */
  LAST_WORD_STAYS_IN_HOUSE(403),
  /** Nobody stands in for a contractor's human where such people may not sign. */
  HOLDER_IS_FROM_OUTSIDE(422),
  /** Who recorded or checked a paper of a text does not sign it. */
  PAPER_HANDLED(403),
  /** The signer has lost the role since. */
  PAPER_ROLE_OVER(409),
  /** A paper of this step waits for its check. */
  PAPER_WAITS(409),
  /** The paper was checked before. */
  PAPER_CHECKED(409),
  /** The code is not of this submission. */
  PAPER_OF_ANOTHER_TEXT(422);

  private final int status;

  SigningProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
