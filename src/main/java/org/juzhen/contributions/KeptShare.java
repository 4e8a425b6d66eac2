package org.juzhen.contributions;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How much of the material's words a post kept (文字保留率): the share of its letters, digits and
 * characters that stand in runs of at least five which the post has as well. Signs, blanks, the
 * order of the runs and pictures do not count.
 */
final class KeptShare {
  private static final int RUN = 5;

  private KeptShare() {}

  /** 0 to 100; a text shorter than a run is kept wholly or not at all. */
  static int percent(String material, String posted) {
    String given = bare(material);
    String kept = bare(posted);
    if (given.length() < RUN) {
      return !given.isEmpty() && kept.contains(given) ? 100 : 0;
    }
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= kept.length(); i++) {
      runs.add(kept.substring(i, i + RUN));
    }
    BitSet covered = new BitSet(given.length());
    for (int i = 0; i + RUN <= given.length(); i++) {
      if (runs.contains(given.substring(i, i + RUN))) {
        covered.set(i, i + RUN);
      }
    }
    return Math.round(covered.cardinality() * 100f / given.length());
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
