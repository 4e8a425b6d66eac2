package org.juzhen.profile;

/** What a rule's value is made of (取值类型). */
public enum RuleType {
  HOURS,
  DAYS,
  WORKING_DAYS,
  MONTHS,
  YEARS,
  COUNT,
  PERCENT,
  /** {@code 30d} or {@code 15wd}. */
  NOTICE,
  FLAG,
  CHOICE,
  SET,
  /** {@code 01-31}. */
  MONTH_DAY,
  TEXT;

  /** A whole number of something. */
  boolean isNumber() {
    return ordinal() <= PERCENT.ordinal();
  }
}
