package org.juzhen.channel;

import org.juzhen.kernel.ProblemCode;

/** How channels say no. */
public enum ChannelProblem implements ProblemCode {
  /** Accounts on this platform are posted to by hand and have no credentials. */
  PLATFORM_HAS_NO_INTERFACE(409);

  private final int status;

  ChannelProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
