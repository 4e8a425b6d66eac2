package org.juzhen.kernel;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text may hold: signs that people see (可见字符). Two names that look alike but differ by a
 * sign that nobody sees would be two names; one that turns the direction of reading would lie.
 */
public final class ReadableText {
  private static final String FILLERS =
      "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0";
  private static final String VARIANTS = "\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}";
  private static final String UNSEEN = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}" + FILLERS;

  /** One line without anything that nobody sees. */
  public static final String LINE = "[^" + UNSEEN + VARIANTS + "]*+";

  private static final String SEEN = "[[^" + UNSEEN + "]\\n\\r\\t]*+";

  /** Several lines; what joins pictures (表情) may stand before one. */
  public static final String TEXT = SEEN + "(?:\\u200d(?=\\p{So})" + SEEN + ")*+";

  private static final Pattern LINE_BEGINS = Pattern.compile(LINE);
  private static final Pattern TEXT_BEGINS = Pattern.compile(TEXT);
  private static final String BOX = "▯";
  private static final int AROUND = 8;

  private ReadableText() {}

  /** The text with a box wherever something stands that one line may not hold. */
  public static String boxed(String text) {
    return text.replaceAll("[" + UNSEEN + VARIANTS + "]", BOX);
  }

  /** The first sign that one line may not hold, or null. */
  public static Unseen inLine(String line) {
    return first(LINE_BEGINS, line);
  }

  /** The first sign that a text of several lines may not hold, or null. */
  public static Unseen inText(String text) {
    return first(TEXT_BEGINS, text);
  }

  private static Unseen first(Pattern allowed, String text) {
    Matcher good = allowed.matcher(text);
    int end = good.lookingAt() ? good.end() : 0;
    return end == text.length() ? null : Unseen.at(text, end);
  }

  /**
   * Where something stands that nobody sees.
   *
   * @param position which sign it is, counted from one
   * @param sign its number, for example {@code U+200B}
   * @param shown what stands around it, with a box in its place
   */
  public record Unseen(int position, String sign, String shown) {

    /** For the words of a refusal. */
    public Map<String, Object> details() {
      return Map.of("position", position, "sign", sign, "shown", shown);
    }

    private static Unseen at(String text, int index) {
      int sign = text.codePointAt(index);
      String before = text.substring(Math.max(0, index - AROUND), index);
      String rest = text.substring(index + Character.charCount(sign));
      String after = rest.substring(0, Math.min(AROUND, rest.length()));
      return new Unseen(
          text.codePointCount(0, index) + 1,
          String.format("U+%04X", sign),
          boxed(before) + BOX + boxed(after));
    }
  }
}
