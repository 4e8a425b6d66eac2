package org.juzhen.webhook;

import org.juzhen.kernel.ProblemCode;

/** Why something cannot be done with an address that is told what happens. */
enum WebhookProblem implements ProblemCode {
  /** The unit has as many as it may have. */
  WEBHOOK_TOO_MANY(409),
  /** It is stopped; nothing is sent there. */
  WEBHOOK_STOPPED(409),
  /** A call is being made this moment. */
  WEBHOOK_UNDER_WAY(409);

  private final int status;

  WebhookProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
