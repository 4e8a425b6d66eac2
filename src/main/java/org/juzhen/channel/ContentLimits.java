package org.juzhen.channel;

import org.juzhen.connectors.spi.Limits;

/**
 * A platform's limits on one piece of content (平台限制); zero where it states none.
 *
 * @param titleChars longest title
 * @param bodyChars longest body, of markup or text as {@link #html} says
 * @param summaryChars longest summary
 * @param pictures most pictures
 * @param pictureBytes largest picture
 * @param html true where the platform takes markup
 * @param source where the limits are written down
 */
public record ContentLimits(
    int titleChars,
    int bodyChars,
    int summaryChars,
    int pictures,
    long pictureBytes,
    boolean html,
    boolean halfWidth,
    String source) {

  static ContentLimits of(Limits l) {
    return new ContentLimits(
        l.titleChars(),
        l.bodyChars(),
        l.summaryChars(),
        l.images(),
        l.imageBytes(),
        l.form() == Limits.Form.HTML,
        l.counting() == Limits.Counting.HALF_WIDTH_IS_HALF,
        l.source());
  }

  /** The same, and not more of title and body than a row of the hub says; zero says nothing. */
  public ContentLimits within(int title, int body, String writtenWhere) {
    return new ContentLimits(
        least(titleChars, title),
        least(bodyChars, body),
        summaryChars,
        pictures,
        pictureBytes,
        html,
        halfWidth,
        writtenWhere);
  }

  /** The smaller of two limits, of which zero is none. */
  public static int least(int one, int other) {
    return one <= 0 ? other : other <= 0 ? one : Math.min(one, other);
  }

  /** How long a text is in the platform's own counting. */
  public int length(String text) {
    Limits.Counting counting =
        halfWidth ? Limits.Counting.HALF_WIDTH_IS_HALF : Limits.Counting.CHARACTERS;
    return new Limits(0, 0, 0, 0, 0, Limits.Form.TEXT, counting, source).length(text);
  }
}
