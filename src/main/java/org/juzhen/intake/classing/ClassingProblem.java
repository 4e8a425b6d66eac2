package org.juzhen.intake.classing;

import org.juzhen.kernel.ProblemCode;

/** Why a rule is not taken. */
enum ClassingProblem implements ProblemCode {
  /** Not one condition. */
  CLASS_RULE_SAYS_NOTHING(422),
  /** Nobody has seen yet what it would have done. */
  CLASS_RULE_NOT_TESTED(409),
  /** It is in force already, or ended. */
  CLASS_RULE_DECIDED(409),
  /** Whoever wrote it does not put it into force. */
  OWN_CLASS_RULE(403),
  /** The portal is of another unit. */
  CLASS_RULE_OTHER_PORTAL(422);

  private final int status;

  ClassingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
