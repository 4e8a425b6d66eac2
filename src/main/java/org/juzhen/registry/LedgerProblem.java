package org.juzhen.registry;

import org.juzhen.kernel.ProblemCode;

/** Why a ledger's file is refused as a whole. */
public enum LedgerProblem implements ProblemCode {
  TABLE_TOO_LARGE(413),
  TABLE_TOO_LONG(413),
  /** It carries a program (macro). */
  TABLE_WITH_PROGRAM(422),
  /** It unpacks to far more than any ledger holds. */
  TABLE_SWELLS(422),
  /** The binary format of before 2007. */
  TABLE_OLD_FORMAT(422),
  /** No line looks like a head. */
  TABLE_WITHOUT_HEAD(422),
  /** There is a head and nothing below it. */
  TABLE_EMPTY(422);

  private final int status;

  LedgerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
