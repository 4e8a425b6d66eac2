package org.juzhen.review.screening;

/**
 * A text without the characters that nobody sees, left out in one pass; each that stays knows where
 * it stood.
 */
final class Seen {
  private final char[] letters;
  private final int[] places;
  private final int length;

  private Seen(char[] letters, int[] places, int length) {
    this.letters = letters;
    this.places = places;
    this.length = length;
  }

  static Seen of(String text) {
    char[] letters = new char[text.length()];
    int[] places = new int[text.length()];
    int length = 0;
    for (int i = 0; i < letters.length; i++) {
      if (!Digits.isHidden(text.charAt(i))) {
        letters[length] = text.charAt(i);
        places[length++] = i;
      }
    }
    return new Seen(letters, places, length);
  }

  int length() {
    return length;
  }

  char at(int i) {
    return letters[i];
  }

  /** Where it stood. */
  int place(int i) {
    return places[i];
  }

  /** Where the text goes on behind it, with what is hidden right behind it. */
  int behind(int i) {
    return i + 1 < length ? places[i + 1] : letters.length;
  }

  /** Whether something hidden stands before it. */
  boolean isParted(int i) {
    return i > 0 && places[i] > places[i - 1] + 1;
  }

  /** Whether this character stands between the two. */
  boolean has(char c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (letters[i] == c) {
        return true;
      }
    }
    return false;
  }

  /** Whether this word, in lower case, ends there. */
  boolean endsWith(String word, int end) {
    int from = end - word.length();
    for (int i = 0; from >= 0 && i < word.length(); i++) {
      if (Character.toLowerCase(letters[from + i]) != word.charAt(i)) {
        return false;
      }
    }
    return from >= 0;
  }
}
