package org.juzhen.review;

import java.util.List;
import java.util.UUID;

/**
 * Returns and findings of a time, by what they are (审核统计).
 *
 * @param units those that may be chosen
 * @param authors empty unless one unit is chosen by who leads there; by name, not by number
 * @param readers the same
 */
public record ReviewStatistics(
    FigureQuestion asked,
    List<Choice> units,
    List<ReviewFigure> months,
    List<ReviewFigure> grades,
    List<ReviewFigure> byUnit,
    List<ReviewFigure> rules,
    List<ReviewFigure> authors,
    List<ReviewFigure> readers) {

  /** A unit that may be chosen. */
  public record Choice(UUID id, String name) {}

  public int submitted() {
    return months.stream().mapToInt(ReviewFigure::submitted).sum();
  }

  public int returned() {
    return months.stream().mapToInt(ReviewFigure::returned).sum();
  }

  public int findings() {
    return rules.stream().mapToInt(ReviewFigure::submitted).sum();
  }
}
