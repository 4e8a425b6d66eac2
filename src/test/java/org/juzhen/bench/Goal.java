package org.juzhen.bench;

import java.util.Locale;

/**
 * Something that a benchmark is to reach, with the figure that it came to.
 *
 * @param name what was measured, in a few words
 * @param figure what it came to, with its unit
 * @param goal what it is to come to, with its unit
 */
public record Goal(String name, String figure, String goal, boolean reached) {

  /** What has to be the limit or less; both with two digits. */
  public static Goal atMost(String name, double figure, double limit, String unit) {
    return new Goal(name, two(figure) + unit, "at most " + two(limit) + unit, figure <= limit);
  }

  /** What has to be the limit or more; both with two digits. */
  public static Goal atLeast(String name, double figure, double limit, String unit) {
    return new Goal(name, two(figure) + unit, "at least " + two(limit) + unit, figure >= limit);
  }

  private static String two(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }

  /** The one word that everything is looked through for. */
  String verdict() {
    return reached ? "reached" : "MISSED";
  }

  /** One line with the figure, what it is to be, and the verdict. */
  public String line() {
    return "%s: %s (goal: %s) %s".formatted(name, figure, goal, verdict());
  }
}
