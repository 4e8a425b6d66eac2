package org.juzhen.campaigns;

import org.juzhen.kernel.ReadableText;

/** What text fields of requests may hold. */
final class Wanted {
  static final String LINE = ReadableText.LINE;
  static final String TEXT = ReadableText.TEXT;

  private Wanted() {}
}
