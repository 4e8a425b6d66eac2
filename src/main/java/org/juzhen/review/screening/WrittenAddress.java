package org.juzhen.review.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as addresses in it are meant: full-width letters are plain ones, a full stop, a word or a
 * dot in brackets between Latin letters is a dot, {@code hxxp} is {@code http}. Each character
 * knows where it stood.
 */
final class WrittenAddress {
  private static final Pattern DISGUISED =
      Pattern.compile(
          "[\\uff0e\\uff0f\\uff10-\\uff5a。｡点]|hxxp|[\\[({【（][.。．点d]", Pattern.CASE_INSENSITIVE);
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
    return DISGUISED.matcher(text).find() ? new WrittenAddress(text) : null;
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
