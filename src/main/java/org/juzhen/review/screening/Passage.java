package org.juzhen.review.screening;

import java.util.List;

/**
 * The plain text of one place of a piece, in three readings that share their positions.
 *
 * @param text as people see it
 * @param half the same length, full-width forms written half-width, for patterns of digits and
 *     marks
 * @param folded what is left when only the characters that carry meaning stay
 * @param numbers those that stand alone, also in groups
 */
record Passage(
    Place place, String text, String half, Folded folded, List<DigitGroups.Number> numbers) {
  static Passage of(Place place, String text) {
    String half = halved(text);
    return new Passage(place, text, half, Folded.of(text), DigitGroups.in(half));
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
