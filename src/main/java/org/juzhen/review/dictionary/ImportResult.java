package org.juzhen.review.dictionary;

import java.util.List;
import java.util.Map;

/**
 * What became of the lines of a file.
 *
 * @param counts how many lines of each kind, kinds without lines left out
 * @param remarks the first lines that were not taken
 */
public record ImportResult(int lines, Map<Kind, Integer> counts, List<Remark> remarks) {

  /** What became of a line (导入结果). */
  public enum Kind {
    ADDED,
    /** It was in the draft with another level, gate or reason. */
    CHANGED,
    /** It was in the draft like this. */
    SAME,
    /** An earlier line of the file has the word. */
    TWICE,
    BLANK,
    /** The names of the columns. */
    HEADING,
    TOO_LONG,
    /** Nothing is left to look for, or a symbol would be lost. */
    UNFIT,
    /** Level, gate, reason or columns cannot be read. */
    UNREADABLE
  }

  /** A line that was not taken. */
  public record Remark(int line, Kind kind, String text) {}
}
