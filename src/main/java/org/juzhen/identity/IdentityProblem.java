package org.juzhen.identity;

import org.juzhen.kernel.ProblemCode;

/** How identity says no. */
enum IdentityProblem implements ProblemCode {
  /** Wrong password or unknown person; deliberately the same. */
  BAD_CREDENTIALS(401),
  /** The present password, asked before it is changed, is wrong. */
  WRONG_PASSWORD(422),
  /** Too many wrong passwords; wait. */
  LOCKED(423),
  USERNAME_TAKEN(409),
  /** Administration roles are never combined with each other or with content roles. */
  ROLES_EXCLUDE_EACH_OTHER(422),
  /** A content role needs a unit. */
  ROLE_NEEDS_UNIT(422);

  private final int status;

  IdentityProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
