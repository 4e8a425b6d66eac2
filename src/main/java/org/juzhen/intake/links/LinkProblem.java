package org.juzhen.intake.links;

import org.juzhen.kernel.ProblemCode;

/** Why articles are not linked. */
enum LinkProblem implements ProblemCode {
  /** An article does not explain itself. */
  LINK_TO_ITSELF(422);

  private final int status;

  LinkProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
