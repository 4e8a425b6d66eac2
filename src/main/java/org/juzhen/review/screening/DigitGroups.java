package org.juzhen.review.screening;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that stand alone, also when they are written in groups or with invisible characters in
 * between; a row of small numbers in a table is not one number.
 */
final class DigitGroups {
  private static final String HIDDEN = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z])[0-9](?:"
              + HIDDEN
              + "[ -]?"
              + HIDDEN
              + "[0-9]){10,22}[xX]?(?![0-9A-Za-z])");

  private DigitGroups() {}

  /**
   * A number.
   *
   * @param digits without what stands between them
   * @param groups how many digits stand together, from the left
   */
  record Number(String digits, List<Integer> groups, int from, int to) {
    boolean isOneOf(List<List<Integer>> forms) {
      return forms.contains(groups);
    }
  }

  static List<Number> in(Passage passage) {
    Matcher found = NUMBER.matcher(passage.half());
    return found.results().map(r -> number(r.group(), r.start(), r.end())).toList();
  }

  private static Number number(String written, int from, int to) {
    String shown = written.replaceAll(HIDDEN, "").toUpperCase(java.util.Locale.ROOT);
    List<Integer> groups = Arrays.stream(shown.split("[ -]")).map(String::length).toList();
    return new Number(shown.replaceAll("[ -]", ""), groups, from, to);
  }

  /** The beginning and the end of a number with stars between. */
  static String masked(String digits, int first, int last) {
    return digits.substring(0, first)
        + "*".repeat(digits.length() - first - last)
        + digits.substring(digits.length() - last);
  }
}
