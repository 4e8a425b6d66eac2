package org.juzhen.review;

/**
 * Where commented words stand in a text (批注位置), counted in signs that are not white space: line
 * breaks and markup may differ from one rendering to the next, the words may not.
 *
 * @param from signs before the words
 * @param to the same, with the words
 */
record CommentAnchor(int from, int to) {

  /** The words where they stood or, if they moved, nearest to it; null where they are gone. */
  static CommentAnchor find(String text, String quote, int near) {
    String all = letters(text);
    String wanted = letters(quote);
    if (wanted.isEmpty()) {
      return null;
    }
    int best = -1;
    for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) {
        best = at;
      }
    }
    return best < 0 ? null : new CommentAnchor(best, best + wanted.length());
  }

  /** Where the words begin in the text itself. */
  int begin(String text) {
    return place(text, from);
  }

  /** Where they end, exclusive. */
  int end(String text) {
    return place(text, to - 1) + 1;
  }

  /** Where the n-th sign that is not white space stands. */
  static int place(String text, int n) {
    int left = n;
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i)) && left-- == 0) {
        return i;
      }
    }
    return text.length();
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(c -> !isBlank(c)).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  static boolean isBlank(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }
}
