package org.juzhen.inbox;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Personal data recognised by its shape (个人信息): numbers like those of identity cards, bank cards
 * and mobile phones, and mail addresses. Checksums do not matter here: a mistyped number is just as
 * private.
 */
final class PersonalData {
  private static final String D = "[0-9０-９]";
  private static final Pattern SHAPES =
      Pattern.compile(
          "(?<!"
              + D
              + ")(?:"
              + D
              + "[ -]?){14,18}[0-9０-９XxＸｘ](?!"
              + D
              + ")"
              + "|(?<!"
              + D
              + ")[1１](?:[ -]?"
              + D
              + "){10}(?!"
              + D
              + ")"
              + "|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\\.[A-Za-z0-9-]{1,64}){1,4}");

  private PersonalData() {}

  /** With all but the edges of each number replaced by stars. */
  static String masked(String text) {
    return SHAPES.matcher(text).replaceAll(PersonalData::stars);
  }

  /** Without them. */
  static String stripped(String text) {
    return SHAPES.matcher(text).replaceAll("").strip();
  }

  private static String stars(MatchResult found) {
    String number = found.group();
    int edge = Math.min(3, number.length() / 4);
    return number.substring(0, edge)
        + "*".repeat(Math.max(4, number.length() - edge - 2))
        + number.substring(number.length() - 2);
  }
}
