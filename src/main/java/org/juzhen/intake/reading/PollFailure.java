package org.juzhen.intake.reading;

/** Reading an address failed in a way that is told to people. */
public class PollFailure extends RuntimeException {
  private final PollFault fault;

  public PollFailure(PollFault fault, String detail) {
    super(detail, null, false, false);
    this.fault = fault;
  }

  public PollFault fault() {
    return fault;
  }
}
