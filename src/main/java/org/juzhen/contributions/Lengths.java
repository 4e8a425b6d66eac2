package org.juzhen.contributions;

/** How long a text is (字数): each Chinese character is one, each word or number of others is one. */
final class Lengths {
  private Lengths() {}

  static int words(String text) {
    int words = 0;
    boolean within = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int sign = text.codePointAt(at);
      boolean ideograph = Character.isIdeographic(sign);
      boolean letter = !ideograph && Character.isLetterOrDigit(sign);
      if (ideograph || letter && !within) {
        words++;
      }
      within = letter;
    }
    return words;
  }
}
