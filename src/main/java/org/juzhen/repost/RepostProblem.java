package org.juzhen.repost;

import org.juzhen.kernel.ProblemCode;

/** How reposting says no. */
enum RepostProblem implements ProblemCode {
  /** The duty has ended; nothing can be changed about it. */
  DUTY_ENDED(409),
  /** Whoever asked for an exemption cannot agree to it. */
  OWN_EXEMPTION(403);

  private final int status;

  RepostProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
