package org.juzhen.review.screening;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text without what is put between characters to hide a word: compatibility forms (NFKC), case,
 * spaces, zero-width characters and symbols are folded away, and every character that stays knows
 * where it stood. Punctuation that ends a phrase stays, so that no word is found across it.
 */
final class Folded {
  private static final String ENDS_A_PHRASE = "，。；：？！、…—（）()[]【】《》〈〉「」『』“”\"<>,;:?!\n";

  private final String text;
  private final int[] at;
  private final int[] width;

  private Folded(String text, int[] at, int[] width) {
    this.text = text;
    this.at = at;
    this.width = width;
  }

  static Folded of(String original) {
    StringBuilder kept = new StringBuilder(original.length());
    int[] at = new int[original.length() + 16];
    int[] width = new int[at.length];
    for (int i = 0; i < original.length(); ) {
      int c = original.codePointAt(i);
      String folded = fold(c);
      if (kept.length() + folded.length() > at.length) {
        at = Arrays.copyOf(at, at.length * 2 + folded.length());
        width = Arrays.copyOf(width, at.length);
      }
      for (int k = 0; k < folded.length(); k++) {
        at[kept.length() + k] = i;
        width[kept.length() + k] = Character.charCount(c);
      }
      kept.append(folded);
      i += Character.charCount(c);
    }
    return new Folded(kept.toString(), at, width);
  }

  /** A word as it has to be looked for. */
  static String fold(String word) {
    return of(word).text;
  }

  private static String fold(int c) {
    if (c >= 0x4e00 && c <= 0x9fff || c >= '0' && c <= '9' || c >= 'a' && c <= 'z') {
      return Character.toString(c);
    }
    if (c < 0x10000 && ENDS_A_PHRASE.indexOf(c) >= 0) {
      return Character.toString(c);
    }
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    StringBuilder letters = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  String text() {
    return text;
  }

  /** Where the folded character stood. */
  int from(int index) {
    return at[index];
  }

  /** Where the original text behind the folded character goes on. */
  int to(int index) {
    return at[index] + width[index];
  }

  /** Whether nothing was folded away between the two, so that they stand side by side. */
  boolean unbroken(int first, int last) {
    return to(last) - from(first) == last - first + 1;
  }
}
