package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages behind the card with the title as lines, one for each paragraph, to be held against an
 * original. Together, sign by sign, they are as long as the text of the cards is.
 */
final class CardLines {
  /** So many signs of a paragraph tell it from others. */
  private static final int TELLING = 8;

  private CardLines() {}

  /** Parted at spaces, and where a card ends with a paragraph of the original. */
  static List<String> of(Cards cards, String original) {
    List<String> paragraphs = original.lines().map(CardLines::bare).toList();
    List<String> lines = new ArrayList<>();
    int at = cards.all().get(1).from();
    for (Cards.Card next : cards.all().subList(2, cards.all().size())) {
      String before = bare(cards.text().substring(at, next.from()));
      String after = bare(cards.text().substring(next.from()));
      if (paragraphs.stream().anyMatch(p -> isParted(p, before, after))) {
        spaced(cards.text().substring(at, next.from()), lines);
        at = next.from();
      }
    }
    spaced(cards.text().substring(at), lines);
    return lines;
  }

  /** What is said, whatever parts it. */
  static String bare(String words) {
    return Cut.letters(words).replace(" ", "");
  }

  private static boolean isParted(String paragraph, String before, String after) {
    int length = paragraph.length();
    return length > 1
        && (before.endsWith(paragraph.substring(Math.max(0, length - TELLING)))
            || after.startsWith(paragraph.substring(0, Math.min(length, TELLING))));
  }

  private static void spaced(String part, List<String> lines) {
    StringBuilder text = new StringBuilder(part);
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == ' ' && isBetweenParagraphs(text, i)) {
        text.setCharAt(i, '\n');
      }
    }
    lines.addAll(List.of(text.toString().split("(?<=\\n)")));
  }

  /** It parts neither words and numbers nor the single signs of a name. */
  private static boolean isBetweenParagraphs(CharSequence text, int space) {
    boolean wide = text.charAt(space - 1) >= 0x80 || text.charAt(space + 1) >= 0x80;
    return wide
        && (!Character.isLetter(text.charAt(space - 1))
            || isLetter(text, space - 2) && isLetter(text, space + 2));
  }

  private static boolean isLetter(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }
}
