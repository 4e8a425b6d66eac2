package org.juzhen.contributions;

import org.juzhen.kernel.ProblemCode;

/** How material says no. */
enum ContributionProblem implements ProblemCode {
  /** The material is not where this can be done. */
  WRONG_CONTRIBUTION_STATE(409),
  /** The account is no main account in use of the own unit or one above. */
  NOT_A_DESK(422),
  /** The material was handed to several units. */
  MATERIAL_OF_SEVERAL_UNITS(422),
  /** The accounts belong to another unit than the material was handed to. */
  ACCOUNTS_OF_ANOTHER_UNIT(422);

  private final int status;

  ContributionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
