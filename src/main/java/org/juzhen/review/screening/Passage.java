package org.juzhen.review.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The plain text of one place of a piece, in readings that share their positions.
 *
 * @param text as people see it
 * @param half the same length, full-width forms written half-width, for patterns of digits and
 *     marks
 * @param folded what is left when only the characters that carry meaning stay
 * @param across the folded reading across signs that part single characters, or null where there
 *     are none
 * @param numbers those that stand alone, also in groups
 */
record Passage(
    Place place,
    String text,
    String half,
    Folded folded,
    Folded across,
    List<DigitGroups.Number> numbers) {
  static Passage of(Place place, String text) {
    return of(place, text, text);
  }

  /** A text and the same with light line breaks as spaces. */
  static Passage of(Place place, String text, String joined) {
    Folded folded = Folded.of(text);
    boolean same = text.equals(joined);
    Folded whole = same ? folded : Folded.of(joined);
    Folded across = whole.across();
    return new Passage(
        place,
        text,
        halved(text),
        folded,
        across == null && !same ? whole : across,
        DigitGroups.in(halved(joined)));
  }

  /**
   * Has a check read it, and once more across signs that part single characters where there are
   * any; what is found in both is said once.
   */
  void each(Consumer<Finding> report, BiConsumer<Passage, Consumer<Finding>> check) {
    if (across == null) {
      check.accept(this, report);
      return;
    }
    Set<Finding> said = new HashSet<>();
    Consumer<Finding> once =
        f -> {
          if (said.add(f)) {
            report.accept(f);
          }
        };
    check.accept(this, once);
    check.accept(new Passage(place, text, half, across, null, numbers), once);
  }

  /** The folded readings, the plain one first. */
  List<Folded> foldings() {
    return across == null ? List.of(folded) : List.of(folded, across);
  }

  /** Full-width forms written half-width. */
  static String halved(String text) {
    StringBuilder half = new StringBuilder(text);
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (c >= '\uff01' && c <= '\uff5e') {
        half.setCharAt(i, (char) (c - 0xfee0));
      } else if (c == '\u3000' || c == '\u00a0') {
        half.setCharAt(i, ' ');
      }
    }
    return half.toString();
  }
}
