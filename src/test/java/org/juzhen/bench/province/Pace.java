package org.juzhen.bench.province;

/**
 * How much of somebody's undivided time an article takes, in minutes from and below.
 *
 * @param write drafting it
 * @param read the first signature
 * @param sign the last one; where it is signed in rounds, the time between two looks
 * @param rounds the last signer signs all that waits at each look, a minute each
 */
record Pace(int[] write, int[] read, int[] sign, boolean rounds) {
  /** A verbatim repost: drafted from the article by one act, signed many at a time (成批签发). */
  static final Pace VERBATIM = new Pace(range(2, 6), range(2, 5), range(30, 90), true);

  /** A text that is rewritten, read word by word, and signed one by one. */
  static final Pace REWRITTEN = new Pace(range(5, 40), range(10, 60), range(15, 90), false);

  private static int[] range(int least, int most) {
    return new int[] {least, most};
  }
}
