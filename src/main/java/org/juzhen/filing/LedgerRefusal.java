package org.juzhen.filing;

import org.juzhen.kernel.ProblemCode;

/** What imports and the national system's sheet say no to. */
enum LedgerRefusal implements ProblemCode {
  /** It was begun again and again and never came to an end. */
  IMPORT_BROKE(409),
  /** Two columns of a layout have the same heading, or none has the account's name. */
  LAYOUT_UNCLEAR(422);

  private final int status;

  LedgerRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
