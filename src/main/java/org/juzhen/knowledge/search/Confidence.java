package org.juzhen.knowledge.search;

/** How well an entry fits a message, in words that people can act on (很像、有点像). */
public enum Confidence {
  VERY_LIKE,
  RATHER_LIKE,
  HARDLY_LIKE;

  /** Where on the demo's and on public messages nearly all first hits were right. */
  private static final double VERY = 0.30;

  private static final double RATHER = 0.20;

  public static Confidence of(double likeness) {
    return likeness >= VERY ? VERY_LIKE : likeness >= RATHER ? RATHER_LIKE : HARDLY_LIKE;
  }
}
