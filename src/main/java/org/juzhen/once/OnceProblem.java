package org.juzhen.once;

import org.juzhen.kernel.ProblemCode;

/** Why a request is not carried out under its key. */
enum OnceProblem implements ProblemCode {
  /** The key belongs to another request. */
  IDEMPOTENCY_KEY_REUSED(422),
  /** The same request is under way. */
  IDEMPOTENCY_KEY_RUNNING(409),
  /** It was done, and the hub died before its answer was kept. */
  IDEMPOTENCY_ANSWER_LOST(409);

  private final int status;

  OnceProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
