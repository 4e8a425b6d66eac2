package org.juzhen.repost;

/** The statements by which the hub makes duties, word for word, for the benchmark. */
public final class DutyStatements {
  private DutyStatements() {}

  /** Which units are bound; the first seven parameters of {@link #insert()}. */
  public static String units() {
    return numbered(DutySql.UNITS);
  }

  /** The duties of all accounts that share a deadline. */
  public static String insert() {
    return numbered(DutyInsert.ALL);
  }

  /** Which units are bound where some rule is for a line. */
  static String unitsByLine() {
    return numbered(DutySql.UNITS_BY_LINE);
  }

  /** The duties where some rule is for a line. */
  static String insertByLine() {
    return numbered(DutyInsert.BY_LINE);
  }

  private static String numbered(String sql) {
    return sql.replaceAll("\\?([0-9]+)", "\\$$1");
  }
}
