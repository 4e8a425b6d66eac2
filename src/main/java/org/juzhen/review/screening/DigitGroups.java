package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that stand alone, also when they are written in groups or with invisible characters in
 * between; a row of small numbers in a table is not one number.
 */
final class DigitGroups {
  private static final String BEGIN =
      "[0-9](?:(?<![0-9A-Za-z][0-9])" + "|(?<=(?<![A-Za-z])(?i:no|id|tel|phone|mobile)[0-9]))";
  private static final String END = "[0-9]){10,22}" + Digits.HIDDEN + "[xX]?(?![0-9A-Za-z])";
  private static final Pattern NUMBER =
      Pattern.compile(BEGIN + "(?:" + Digits.HIDDEN + "[ -]?" + Digits.HIDDEN + END);
  // No comma, 、 or /: they part the figures of a list.
  private static final Pattern SPREAD =
      Pattern.compile(
          BEGIN
              + "(?:(?:"
              + Digits.HIDDEN
              + "[ .·•・‧∙⋅_*\\u2000-\\u200a\\u202f\\u205f\\u2010-\\u2015\\u2212-]){0,3}+"
              + Digits.HIDDEN
              + END);

  private static final Pattern GROUP = Pattern.compile("(?:[0-9]" + Digits.HIDDEN + "){11,}[xX]?");

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
    find(NUMBER, half, numbers);
    List<Number> spread = new ArrayList<>();
    find(SPREAD, Digits.plain(half), spread);
    Set<Long> known = new HashSet<>();
    numbers.forEach(n -> known.add(place(n)));
    spread.stream().filter(n -> known.add(place(n))).forEach(numbers::add);
    return numbers;
  }

  private static long place(Number n) {
    return (long) n.from << 32 | n.to;
  }

  private static void find(Pattern pattern, String text, List<Number> numbers) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      Number whole = number(found.group(), found.start(), found.end());
      if (!isDecimal(found.group(), whole)) {
        numbers.add(whole);
      }
      if (whole.groups.size() > 1) {
        alone(found.group(), found.start(), numbers);
      }
    }
  }

  private static boolean isDecimal(String written, Number number) {
    return number.groups.size() == 2 && written.indexOf('.') > 0;
  }

  private static void alone(String written, int from, List<Number> numbers) {
    Matcher group = GROUP.matcher(written);
    while (group.find()) {
      numbers.add(number(group.group(), from + group.start(), from + group.end()));
    }
  }

  private static Number number(String written, int from, int to) {
    String shown = written.replaceAll(Digits.HIDDEN, "").toUpperCase(Locale.ROOT);
    List<Integer> groups = Arrays.stream(shown.split("[^0-9X]+")).map(String::length).toList();
    return new Number(shown.replaceAll("[^0-9X]", ""), groups, from, to);
  }

  /** The beginning and the end of a number with stars between. */
  static String masked(String digits, int first, int last) {
    return digits.substring(0, first)
        + "*".repeat(digits.length() - first - last)
        + digits.substring(digits.length() - last);
  }
}
