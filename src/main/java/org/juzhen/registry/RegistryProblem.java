package org.juzhen.registry;

import org.juzhen.kernel.ProblemCode;

/** How the register says no. */
public enum RegistryProblem implements ProblemCode {
  /** The named parent or competent unit does not exist. */
  UNKNOWN_UNIT(422),
  /** A unit cannot stand below itself. */
  UNIT_CYCLE(422),
  /** The platform's account is already in the register. */
  ACCOUNT_TAKEN(409),
  /** The account's life does not allow it now. */
  ACCOUNT_NOT_THERE(409),
  /** The ledger lacks a column without which no row can be read. */
  MISSING_COLUMN(422),
  /** The file is neither a CSV nor an XLSX table. */
  UNREADABLE_TABLE(422);

  private final int status;

  RegistryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
