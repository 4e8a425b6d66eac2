package org.juzhen.review.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as addresses in it are meant: full-width letters are plain ones, a full stop, a word or a
 * dot in brackets between Latin letters is a dot, {@code hxxp} is {@code http}. Each character
 * knows where it stood.
 */
final class WrittenAddress {
  private static final Pattern DOT =
      Pattern.compile(
          "(?<=[A-Za-z0-9])(?:[。｡点]|[\\[({【（](?:[.。．点]|dot)[\\])}】）])(?=[A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private final StringBuilder meant = new StringBuilder();
  private final int[] places;

  private WrittenAddress(String text) {
    places = new int[text.length() + 1];
    String plain = plain(text);
    Matcher dot = DOT.matcher(plain);
    int at = 0;
    while (dot.find()) {
      take(plain, at, dot.start());
      places[meant.length()] = dot.start();
      meant.append('.');
      at = dot.end();
    }
    take(plain, at, plain.length());
    places[meant.length()] = text.length();
  }

  /** The reading, or null where nothing is disguised. */
  static WrittenAddress of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uff0e' && c <= '\uff5a' && c != '：' && c != '；' && c != '？'
          || isLatin(text, i - 1) && "。｡点[({【（x".indexOf(c) >= 0 && isMore(text, i, c)) {
        return new WrittenAddress(text);
      }
    }
    return null;
  }

  private static boolean isMore(String text, int i, char c) {
    boolean dot = i + 1 < text.length() && ".。．点d".indexOf(text.charAt(i + 1)) >= 0;
    return switch (c) {
      case 'x' -> text.regionMatches(true, i - 1, "hxxp", 0, 4);
      case '。', '｡', '点' -> isLatin(text, i + 1);
      default -> dot;
    };
  }

  private static boolean isLatin(String text, int i) {
    return i >= 0
        && i < text.length()
        && text.charAt(i) < 0x80
        && Character.isLetterOrDigit(text.charAt(i));
  }

  private void take(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Digits.isHidden(text.charAt(i))) {
        places[meant.length()] = i;
        meant.append(text.charAt(i));
      }
    }
  }

  /** The same length; punctuation stays, as it ends an address. */
  private static String plain(String text) {
    char[] read = text.toCharArray();
    for (int i = 0; i < read.length; i++) {
      char half = (char) (read[i] - 0xfee0);
      boolean slashes = read[i] == '：' && i + 1 < read.length && "/／".indexOf(read[i + 1]) >= 0;
      if (read[i] >= '\uff0d' && read[i] <= '\uff5a' && Character.isLetterOrDigit(half)
          || "．／－".indexOf(read[i]) >= 0
          || slashes) {
        read[i] = half;
      }
      if (i >= 3
          && (read[i] | 0x20) == 'p'
          && (read[i - 1] | 0x20) == 'x'
          && (read[i - 2] | 0x20) == 'x'
          && (read[i - 3] | 0x20) == 'h') {
        read[i - 1] = 't';
        read[i - 2] = 't';
      }
    }
    return new String(read);
  }

  String text() {
    return meant.toString();
  }

  int from(int index) {
    return places[index];
  }

  /** Where the original goes on behind the character before this one. */
  int to(int index) {
    return places[index];
  }
}
