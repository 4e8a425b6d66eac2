package org.juzhen.emergency;

/** What text fields of requests may hold. */
final class Wanted {
  static final String NO_NUL = "(?s)[^\\x00]*";
  static final String LINK = "https?://[^\\s\\x00]+";

  private Wanted() {}
}
