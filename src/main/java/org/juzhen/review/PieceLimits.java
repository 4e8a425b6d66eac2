package org.juzhen.review;

/**
 * What the platform of one account takes, as far as review has to check it. Zero means that the
 * platform states no limit.
 *
 * @param titleChars longest title
 * @param bodyChars longest body: of the whole markup where {@code markup}, else of the plain text
 * @param summaryChars longest summary
 * @param images most pictures
 * @param markup whether the platform takes markup
 * @param halfWidthIsHalf whether two half-width characters count as one and a link as ten
 * @param source where the limits are written down
 * @param coverLacking the platform takes nothing without a cover, and the piece has none
 */
public record PieceLimits(
    int titleChars,
    int bodyChars,
    int summaryChars,
    int images,
    boolean markup,
    boolean halfWidthIsHalf,
    String source,
    boolean coverLacking) {

  /** Whether there is a cover does not matter, or it is there. */
  public PieceLimits(
      int titleChars,
      int bodyChars,
      int summaryChars,
      int images,
      boolean markup,
      boolean halfWidthIsHalf,
      String source) {
    this(titleChars, bodyChars, summaryChars, images, markup, halfWidthIsHalf, source, false);
  }

  /** Nothing is known of the platform. */
  public static final PieceLimits NONE = new PieceLimits(0, 0, 0, 0, true, false, "");
}
