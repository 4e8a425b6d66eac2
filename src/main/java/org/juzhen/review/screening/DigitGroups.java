package org.juzhen.review.screening;

import java.util.ArrayList;
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
          "[0-9](?<![0-9A-Za-z][0-9])(?:"
              + HIDDEN
              + "[ -]?"
              + HIDDEN
              + "[0-9]){10,22}[xX]?(?![0-9A-Za-z])");

  private static final Pattern GROUP = Pattern.compile("(?:[0-9]" + HIDDEN + "){11,}[xX]?");

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

  /** The numbers as they stand, and each long group alone where a space parts two numbers. */
  static List<Number> in(Passage passage) {
    return passage.numbers();
  }

  /** The same in the half-width reading of a text. */
  static List<Number> in(String half) {
    List<Number> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(half);
    while (found.find()) {
      Number whole = number(found.group(), found.start(), found.end());
      numbers.add(whole);
      if (whole.groups.size() > 1) {
        alone(found.group(), found.start(), numbers);
      }
    }
    return numbers;
  }

  private static void alone(String written, int from, List<Number> numbers) {
    Matcher group = GROUP.matcher(written);
    while (group.find()) {
      numbers.add(number(group.group(), from + group.start(), from + group.end()));
    }
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
