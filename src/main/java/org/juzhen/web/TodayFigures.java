package org.juzhen.web;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;

/** The figures of a region above the home page's columns; supervision implements it. */
public interface TodayFigures {

  /** At most four; empty for whoever supervises nothing. */
  Uni<List<Figure>> figures(Actor actor, Locale language);

  /**
   * One figure.
   *
   * @param name what it counts, in the reader's language
   * @param value as shown
   * @param tone {@code good}, {@code soon}, {@code late} or {@code quiet}
   * @param foot one line below, or an empty string
   * @param trend the last values, oldest first, for the spark line; empty for none
   * @param link where the list behind it is
   */
  record Figure(
      String name, String value, String tone, String foot, List<Integer> trend, String link) {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 28;

    /** Points of an SVG polyline in a box of 96 × 28. */
    public String points() {
      int most = trend.stream().mapToInt(Integer::intValue).max().orElse(0);
      StringBuilder points = new StringBuilder();
      for (int i = 0; i < trend.size(); i++) {
        int x = trend.size() == 1 ? 0 : i * WIDTH / (trend.size() - 1);
        int y = HEIGHT - 2 - (most == 0 ? 0 : trend.get(i) * (HEIGHT - 4) / most);
        points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
      }
      return points.toString();
    }
  }
}
