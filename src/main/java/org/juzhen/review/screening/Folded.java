package org.juzhen.review.screening;

import java.util.Arrays;

/**
 * A text without what is put between or instead of characters to hide a word: each character as
 * {@link PlainLetters} read it, what means nothing left out, and every character that stays knows
 * where it stood. Punctuation that ends a phrase stays, so that no word is found across it.
 */
final class Folded {
  private static final int MOST_SIGNS = 4;
  private static final int FEWEST_PARTED = 3;

  /** Characters that are taken for a comma, a dash or a bar. */
  private static final String STROKES = "丶丨丿亅乀乙一々〇";

  private final String original;
  private char[] letters;
  private int[] at;
  private int length;
  private String text;

  private Folded(String original) {
    this.original = original;
    letters = new char[original.length()];
    at = new int[original.length()];
  }

  static Folded of(String original) {
    Folded folded = new Folded(original);
    for (int i = 0; i < original.length(); i++) {
      char c = PlainLetters.of(original.charAt(i));
      if (c == PlainLetters.MANY) {
        i += folded.takeMany(i);
      } else if (c != PlainLetters.NOTHING) {
        folded.take(c, i);
      }
    }
    return folded;
  }

  /**
   * The same without what stands between single characters (赌、博、网、站), or null if nothing does:
   * signs, strokes that look like signs, letters and digits.
   */
  Folded across() {
    Folded across = new Folded(original);
    for (int i = 0; i < length; i++) {
      int count = isHan(i) ? parted(i) : 1;
      for (int k = count < FEWEST_PARTED ? 1 : count; k > 1; k--) {
        across.take(letters[i], at[i]);
        i = nextParted(i);
      }
      across.take(letters[i], at[i]);
    }
    return across.length == length ? null : across;
  }

  /** How many single characters stand in a row that begins here, parted in one way. */
  private int parted(int first) {
    int count = 1;
    for (int i = first, next = nextParted(i); next > 0; next = nextParted(i)) {
      if (isSign(i + 1) != isSign(first + 1)) {
        return count;
      }
      count++;
      i = next;
    }
    return count;
  }

  private boolean isSign(int i) {
    return !Character.isLetterOrDigit(letters[i]);
  }

  /** The next character where nothing but signs, or one thing instead of them, lies between. */
  private int nextParted(int i) {
    int next = i + 1;
    while (next < length && next <= i + MOST_SIGNS && isBetween(next, i + 1)) {
      next++;
    }
    return next > i + 1 && next < length && isHan(next) ? next : 0;
  }

  /**
   * Signs may be mixed; what is used in their place is the same again and again, or one sign that
   * reads as several letters, like ⑩.
   */
  private boolean isBetween(int next, int first) {
    char c = letters[next];
    return Character.isLetterOrDigit(letters[first])
        ? (c == letters[first] || at[next] == at[first])
            && (STROKES.indexOf(c) >= 0 || !LanguageModel.isHan(c))
        : !Character.isLetterOrDigit(c);
  }

  private boolean isHan(int i) {
    return LanguageModel.isHan(letters[i]);
  }

  /** A word as it has to be looked for. */
  static String fold(String word) {
    return of(word).text();
  }

  /** Returns by how much the place has to move on beyond one. */
  private int takeMany(int place) {
    int c = original.codePointAt(place);
    String read = PlainLetters.of(c);
    for (int k = 0; k < read.length(); k++) {
      take(read.charAt(k), place);
    }
    return Character.charCount(c) - 1;
  }

  private void take(char c, int place) {
    if (length == letters.length) {
      letters = Arrays.copyOf(letters, length * 2 + 16);
      at = Arrays.copyOf(at, letters.length);
    }
    letters[length] = c;
    at[length++] = place;
  }

  String text() {
    if (text == null) {
      text = new String(letters, 0, length);
    }
    return text;
  }

  /** The same for those who read character by character; longer than {@link #length()}. */
  char[] letters() {
    return letters;
  }

  int length() {
    return length;
  }

  /** Where the folded character stood. */
  int from(int index) {
    return at[index];
  }

  /** Where the original text behind the folded character goes on. */
  int to(int index) {
    return at[index] + Character.charCount(original.codePointAt(at[index]));
  }

  /** Whether nothing was folded away between the two, so that they stand side by side. */
  boolean unbroken(int first, int last) {
    for (int i = first; i < last; i++) {
      if (at[i + 1] != at[i] && at[i + 1] != to(i)) {
        return false;
      }
    }
    return true;
  }
}
