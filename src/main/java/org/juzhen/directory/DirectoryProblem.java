package org.juzhen.directory;

import org.juzhen.kernel.ProblemCode;

/** What the public directory says no to. */
enum DirectoryProblem implements ProblemCode {
  /** Nobody registered such an account. */
  ACCOUNT_UNKNOWN(404),
  /** Nobody registered it, but it looks like one that is registered; {@code similar} names it. */
  ACCOUNT_LOOKS_ALIKE(404);

  private final int status;

  DirectoryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
