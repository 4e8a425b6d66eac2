package org.juzhen.filing;

import java.util.Locale;
import org.juzhen.kernel.Actor;

/**
 * How a ledger is to be taken in.
 *
 * @param dryRun judges only, nothing is written
 * @param language of the details
 */
record LedgerOrder(Actor by, Mode mode, boolean dryRun, Locale language) {

  /** What happens when lines are refused (导入方式). */
  public enum Mode {
    /** The others are entered. */
    GOOD_ROWS,
    /** Nothing is entered. */
    ALL_OR_NOTHING
  }

  LedgerOrder tried() {
    return new LedgerOrder(by, mode, true, language);
  }

  boolean whole() {
    return mode == Mode.ALL_OR_NOTHING && !dryRun;
  }
}
