package org.juzhen.identity;

import org.juzhen.kernel.ProblemCode;

/** How identity says no. */
enum IdentityProblem implements ProblemCode {
  /** Wrong password or unknown person; deliberately the same. */
  BAD_CREDENTIALS(401),
  /** The password was right; the code of the second factor is missing. */
  OTP_REQUIRED(401),
  /** A second factor has to be enrolled before anything else. */
  FACTOR_REQUIRED(403),
  /** There is a second factor already; only the security administrator takes it away. */
  FACTOR_THERE(409),
  /** There is no second factor that could be taken away. */
  NO_FACTOR(409),
  FACTOR_NOT_ENROLLED(409),
  /** The first code, which shows that the device took the secret over, is wrong. */
  WRONG_CODE(422),
  /** The present password, asked before it is changed, is wrong. */
  WRONG_PASSWORD(422),
  /** Too many wrong passwords; wait. */
  LOCKED(423),
  USERNAME_TAKEN(409),
  /** Somebody with this mobile or mailbox has a user already. */
  SECOND_USER(409),
  /** Administration roles are never combined with each other or with content roles. */
  ROLES_EXCLUDE_EACH_OTHER(422),
  /** A content role needs a unit. */
  ROLE_NEEDS_UNIT(422),
  /** Who works for a contractor neither releases nor supervises nor files. */
  ROLE_IS_THE_SPONSORS(422),
  /** The named contractor does not work for the person's unit. */
  CONTRACTOR_NOT_OF_UNIT(422),
  /** The person has left already. */
  HAS_LEFT(409),
  /** Something that the person holds has to be handed over first. */
  STILL_HOLDS(409);

  private final int status;

  IdentityProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
