package org.juzhen.registry;

import org.juzhen.kernel.ProblemCode;

/** How the register says no. */
public enum RegistryProblem implements ProblemCode {
  /** The named parent or competent unit does not exist. */
  UNKNOWN_UNIT(422),
  /** A unit cannot stand below itself. */
  UNIT_CYCLE(422),
  /** The line of supervising units would come back to where it began. */
  SUPERVISION_CIRCLE(422),
  /** The unit's end is decided; nothing new begins there. */
  UNIT_ENDED(409),
  /** Units below it still stand; they are moved or ended first. */
  UNITS_BELOW_STAND(409),
  /** The platform's account is already in the register. */
  ACCOUNT_TAKEN(409),
  /** The account's life does not allow it now. */
  ACCOUNT_NOT_THERE(409),
  /** The ledger lacks a column without which no row can be read. */
  MISSING_COLUMN(422),
  /** The file is neither a CSV nor an XLSX table. */
  UNREADABLE_TABLE(422),
  /** The contractor was not looked into, or one of its agreements is missing or over. */
  CONTRACTOR_NOT_VALID(422),
  /** There is no such contractor of the unit. */
  UNKNOWN_CONTRACTOR(422),
  /** The unit has as many accounts on the platform as it may. */
  ONE_ACCOUNT_PER_PLATFORM(422),
  /** The exception was used or is over before the account came of it. */
  EXCEPTION_GONE(409),
  /** A person opens no account in a unit's name. */
  NO_PERSONAL_ACCOUNT(422),
  /** Internal bodies open no accounts of their own here. */
  NO_INTERNAL_BODY(422),
  /** The platform is not among those approved here. */
  PLATFORM_NOT_APPROVED(422),
  /** The address leads to a platform that is not open to government accounts. */
  FOREIGN_PLATFORM(422),
  /** The same person cannot hold both posts. */
  POSTS_HELD_BY_ONE(422),
  /** The same body cannot look after what it does itself. */
  BODY_DOES_BOTH(422);

  private final int status;

  RegistryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
