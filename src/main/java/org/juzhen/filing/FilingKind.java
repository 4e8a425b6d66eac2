package org.juzhen.filing;

/** What is filed (备案事项). */
public enum FilingKind {
  OPEN,
  CHANGE,
  CLOSE,
  SUSPEND,
  RESUME,
  DEREGISTER,
  EXIT;

  /** Whether the hub walks filings of this kind yet. */
  boolean served() {
    return ordinal() <= CLOSE.ordinal();
  }
}
