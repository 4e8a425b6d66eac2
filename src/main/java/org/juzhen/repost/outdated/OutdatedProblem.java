package org.juzhen.repost.outdated;

import org.juzhen.kernel.ProblemCode;

/** How tasks about outdated posts say no. */
enum OutdatedProblem implements ProblemCode {
  /** It is done already. */
  OUTDATED_SETTLED(409);

  private final int status;

  OutdatedProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
