package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that show something else than they are: marks that turn the direction, characters that
 * nobody sees, letters of other alphabets that look like Latin ones, and what came out broken.
 */
@ApplicationScoped
class HiddenCharacters implements Check {
  private static final String UNUSUAL =
      "\u00ad\u180e\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
          + "\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\ufeff\ufffd锟烫"
          + "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
          + "\ufff0\ufff1\ufff2\ufff3\ufff4\ufff5\ufff6\ufff7\ufff8";

  /** What Unicode says may be left out when it cannot be shown, and blanks that are no space. */
  private static final String NOBODY_SEES =
      "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2065\\u2800"
          + "\\u3164\\ufeff\\uffa0\\ufff0-\\ufff8";

  /** These also shape emoji and rare characters. */
  private static final String SHAPING = "\\u200c\\u200d\\ufe00-\\ufe0f\\x{e0000}-\\x{e0fff}";

  private static final Pattern OVERRIDE = Pattern.compile("[\\u202d\\u202e]+");
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202c\\u2066-\\u2069]+");
  private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\u0590-\\u08ff]");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?<=[\\u4e00-\\u9fffA-Za-z0-9])["
              + NOBODY_SEES
              + SHAPING
              + "]+(?=[\\u4e00-\\u9fffA-Za-z0-9])");
  private static final Pattern STRAY = Pattern.compile("[" + NOBODY_SEES + "]+");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?<![A-Za-z])[A-Za-z]++[\\u0370-\\u03ff\\u0400-\\u04ff]+[A-Za-z\\u0370-\\u03ff\\u0400-\\u04ff]*"
              + "|(?<![\\u0400-\\u04ff])[\\u0400-\\u04ff]++[A-Za-z]+[A-Za-z\\u0400-\\u04ff]*");
  private static final Pattern TWINS =
      Pattern.compile("[\\u2e80-\\u2fd5\\uf900-\\ufaff]+|[\\x{1d400}-\\x{1d7ff}]+");
  private static final Pattern BROKEN = Pattern.compile("[\\ufffd\\ue000-\\uf8ff]+|锟斤拷|烫烫烫");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      if (p.text().chars().noneMatch(HiddenCharacters::isUnusual)) {
        continue;
      }
      boolean rightToLeft = RIGHT_TO_LEFT.matcher(p.text()).find();
      Severity turned = rightToLeft ? Severity.HINT : Severity.ANSWER;
      first(p, OVERRIDE, rightToLeft ? turned : Severity.BLOCK, Rule.DIRECTION_MARKS, report);
      first(p, DIRECTION, turned, Rule.DIRECTION_MARKS, report);
      if (!first(p, UNSEEN, Severity.ANSWER, Rule.UNSEEN_CHARACTERS, report)) {
        first(p, STRAY, Severity.HINT, Rule.UNSEEN_CHARACTERS, report);
      }
      first(p, FOREIGN, Severity.ANSWER, Rule.FOREIGN_LETTERS, report);
      first(p, TWINS, Severity.HINT, Rule.TWIN_CHARACTERS, report);
      first(p, BROKEN, Severity.ANSWER, Rule.BROKEN_CHARACTERS, report);
    }
  }

  /** One cheap look at each character before the patterns are tried. */
  private static boolean isUnusual(int c) {
    return c >= 0x370 && c <= 0x4ff
        || c >= 0x590 && c <= 0x8ff
        || c >= 0x2e80 && c <= 0x2fd5
        || c >= 0xd800 && c <= 0xfaff
        || c >= 0xfe00 && c <= 0xfe0f
        || UNUSUAL.indexOf(c) >= 0;
  }

  /** Says the first, and how many there are: one paste from elsewhere brings hundreds. */
  private static boolean first(
      Passage p, Pattern pattern, Severity severity, Rule rule, Consumer<Finding> report) {
    Matcher m = pattern.matcher(p.text());
    if (!m.find()) {
      return false;
    }
    int from = m.start();
    int to = m.end();
    int count = 1;
    while (m.find()) {
      count++;
    }
    String codes = codes(p.text().substring(from, to));
    report.accept(
        Finding.at(p, from, to, Gate.TEXT, severity, rule, codes, Integer.toString(count))
            .quoting(around(p.text(), from, to)));
    return true;
  }

  private static String codes(String found) {
    return String.join(
        " ", found.codePoints().limit(4).mapToObj(c -> String.format("U+%04X", c)).toList());
  }

  private static String around(String text, int from, int to) {
    int begin = Math.max(0, from - 4);
    int end = Math.min(text.length(), to + 4);
    return text.substring(begin, end).replaceAll("[\\p{Cf}\\n" + NOBODY_SEES + "]", "·");
  }
}
