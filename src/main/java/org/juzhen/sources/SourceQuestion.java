package org.juzhen.sources;

import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.ReadableText;

/**
 * How the list is narrowed (名单筛选).
 *
 * @param part only this part, or null for all
 * @param q what host or name hold, or null
 * @param ended also entries that count no more
 */
record SourceQuestion(SourcePart part, String q, boolean ended) {
  private static final int LONGEST = 100;

  SourceQuestion {
    if (q != null && (q.length() > LONGEST || ReadableText.inLine(q) != null)) {
      throw KernelProblem.field("q", "WRONG_FORMAT");
    }
  }

  /** The host in a cursor. */
  static String host(String text) {
    if (!text.matches("[a-z0-9.-]{0,200}")) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
    return text;
  }

  /** The id in a cursor. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
  }
}
