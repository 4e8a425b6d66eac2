package org.juzhen.filing;

/** Why a line of a ledger is refused, or what is noted about it. */
public enum RowFault {
  /** Already in the register, or above in the same table; nothing is changed. */
  DUPLICATE,
  /** The line quotes no filing number; confirming gives it one. */
  NO_FILING_NUMBER,
  /** The unit's cell is empty (merged cells); the one above was taken. */
  UNIT_FROM_ABOVE,
  /** Nothing is entered because another line was refused. */
  OTHERS_REFUSED,
  UNIT_REQUIRED,
  UNIT_UNKNOWN,
  UNIT_AMBIGUOUS,
  UNIT_NOT_YOURS,
  PLATFORM_UNKNOWN,
  NAME_REQUIRED,
  TOO_LONG,
  WRONG_CHARACTER,
  URL_WRONG,
  DATE_UNREADABLE,
  /** Filed, or posted, on a day to come or before there was anything to file. */
  DATE_IMPOSSIBLE,
  /** The account has ended; old endings are not imported. */
  NOT_IN_USE,
  /** The platform's account is registered for another unit. */
  TAKEN
}
