package org.juzhen.review;

/** The beginning of an article that stands for it where a summary is asked for (摘要). */
public final class OriginalSummary {
  /** WeChat takes 54 characters of the text where no summary is given; two sentences say more. */
  private static final int MOST = 100;

  private OriginalSummary() {}

  /** Whole sentences as far as they fit, else the beginning. */
  public static String of(String text) {
    String plain = text == null ? "" : text.replaceAll("\\s+", "");
    if (plain.length() <= MOST) {
      return plain;
    }
    String beginning = plain.substring(0, MOST);
    int end = beginning.lastIndexOf('。');
    return end < MOST / 3
        ? new Shortening(shown -> shown.length() <= MOST).line(plain)
        : beginning.substring(0, end + 1);
  }
}
