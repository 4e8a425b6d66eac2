package org.juzhen.repost;

import org.juzhen.kernel.ProblemCode;

/** How reposting says no. */
enum RepostProblem implements ProblemCode {
  /** The duty has ended; nothing can be changed about it. */
  DUTY_ENDED(409),
  /** Whoever asked for an exemption cannot agree to it. */
  OWN_EXEMPTION(403),
  /**
   * Whoever works for the unit, in another role or as another user, does not let its accounts off.
   */
  OWN_UNIT_EXEMPTION(403),
  /** Nobody is above the unit, so its supervisor only agrees to what somebody else has asked. */
  NOBODY_ASKED(409),
  /** Nobody asks for an exemption of this duty, or not any more. */
  NOTHING_ASKED(409),
  /** Only whoever asked takes the request back. */
  NOT_YOUR_REQUEST(403),
  /** The exemption is decided on already, or over. */
  EXEMPTION_DECIDED(409),
  /** Whoever set a rule that binds very many cannot confirm it. */
  OWN_RULE(403),
  /** The rule waits for nobody. */
  RULE_NOT_WAITING(409);

  private final int status;

  RepostProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
