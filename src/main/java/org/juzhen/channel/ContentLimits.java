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

  /** How long a text is in the platform's own counting. */
  public int length(String text) {
    Limits.Counting counting =
        halfWidth ? Limits.Counting.HALF_WIDTH_IS_HALF : Limits.Counting.CHARACTERS;
    return new Limits(0, 0, 0, 0, 0, Limits.Form.TEXT, counting, source).length(text);
  }
}
