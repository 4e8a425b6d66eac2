package org.juzhen.connectors.spi;

/**
 * A platform's limits on one piece of content. Zero means that the platform states none.
 *
 * @param titleChars longest title, in characters as {@link #counting} counts
 * @param bodyChars longest body: for {@link Form#HTML} the whole markup, for {@link Form#TEXT} the
 *     text
 * @param summaryChars longest summary
 * @param images most images in one post
 * @param imageBytes largest image
 * @param form whether the platform takes markup or plain text
 * @param counting how the platform counts characters
 * @param source where the limits are written down, and when they were read
 */
public record Limits(
    int titleChars,
    int bodyChars,
    int summaryChars,
    int images,
    long imageBytes,
    Form form,
    Counting counting,
    String source) {

  /** Markup or plain text. */
  public enum Form {
    HTML,
    TEXT
  }

  /** How characters are counted. */
  public enum Counting {
    /** One for each UTF-16 code unit, the stricter of the two usual ways. */
    CHARACTERS,
    /** Weibo's way: two half-width characters are one, a link counts ten. */
    HALF_WIDTH_IS_HALF
  }

  /** How long the text is in the platform's own counting. */
  public int length(String text) {
    if (counting == Counting.CHARACTERS) {
      return text.length();
    }
    String withoutLinks = text.replaceAll("https?://[\\x21-\\x7e]+", "链".repeat(10));
    int halves = withoutLinks.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
    return (halves + 1) / 2;
  }
}
