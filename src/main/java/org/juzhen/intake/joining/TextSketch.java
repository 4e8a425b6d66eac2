package org.juzhen.intake.joining;

import java.util.Arrays;

/**
 * How alike two texts are (文本相似度): by the pieces of five characters that both have. A few numbers
 * made of all pieces find what is alike without comparing everything with everything.
 */
public final class TextSketch {
  /** Shorter texts say too little by themselves. */
  public static final int SHORTEST = 100;

  private static final int PIECE = 5;
  private static final int LONGEST = 20_000;
  private static final int BANDS = 8;
  private static final int ROWS = 4;

  private final long[] pieces;
  private final int length;

  private TextSketch(long[] pieces, int length) {
    this.pieces = pieces;
    this.length = length;
  }

  /** Of a text without signs and spaces. */
  static TextSketch of(String bare) {
    String text = bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    int count = Math.max(0, text.length() - PIECE + 1);
    long[] all = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 1125899906842597L;
      for (int j = i; j < i + PIECE; j++) {
        hash = 31 * hash + text.charAt(j);
      }
      all[i] = mixed(hash);
    }
    return new TextSketch(Arrays.stream(all).sorted().distinct().toArray(), text.length());
  }

  boolean isLong() {
    return length >= SHORTEST;
  }

  /** The share of pieces that both have, of all that one of them has; 1 is the same. */
  double likeness(TextSketch other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < pieces.length && j < other.pieces.length) {
      int order = Long.compare(pieces[i], other.pieces[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = pieces.length + other.pieces.length - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /**
   * Numbers of which two texts that are nearly the same have one in common all but surely (nine of
   * ten pieces: 99.98 %), and different ones hardly ever; none of a short text.
   */
  long[] bands() {
    if (!isLong()) {
      return new long[0];
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long joint = band;
      for (int row = 0; row < ROWS; row++) {
        joint = mixed(joint * 31 + smallest(band * ROWS + row));
      }
      bands[band] = joint;
    }
    return bands;
  }

  private long smallest(int seed) {
    long salt = mixed(seed + 1L);
    long smallest = Long.MAX_VALUE;
    for (long piece : pieces) {
      smallest = Math.min(smallest, mixed(piece ^ salt));
    }
    return smallest;
  }

  private static long mixed(long x) {
    long a = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
