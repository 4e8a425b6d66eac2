package org.juzhen.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two texts paragraph by paragraph (对照): which stayed, which was changed into which, what was left
 * out and what added. Within a changed one the characters are compared.
 */
public final class Comparison {
  private static final int MOST_CELLS = 250_000;
  private static final double ALIKE = 0.3;

  private Comparison() {}

  /** What became of a paragraph. */
  public enum Kind {
    SAME,
    CHANGED,
    LEFT_OUT,
    ADDED
  }

  /**
   * A paragraph, with the line break that ends it.
   *
   * @param before as the original has it, empty where it is new
   * @param after as it is now, empty where it was left out
   */
  public record Row(Kind kind, String before, String after) {
    /** The stretches of a changed paragraph. */
    public List<TextDiff.Part> parts() {
      return TextDiff.between(before, after);
    }
  }

  /** The rows in the order of both texts; the later texts put together are the later text. */
  public static List<Row> of(String before, String after) {
    return of(before, List.of(paragraphs(after)));
  }

  /** The same with a later text whose paragraphs are known, also where no line break ends them. */
  public static List<Row> of(String before, List<String> paragraphs) {
    String after = String.join("", paragraphs);
    String[] old = paragraphs(before);
    String[] now = paragraphs.toArray(String[]::new);
    List<Row> rows = new ArrayList<>();
    if ((long) old.length * now.length > MOST_CELLS) {
      rows.add(new Row(before.equals(after) ? Kind.SAME : Kind.CHANGED, before, after));
      return rows;
    }
    walk(old, now, rows);
    return rows;
  }

  /** The stretches of both texts, paragraph beside paragraph, for people to read. */
  public static List<TextDiff.Part> parts(String before, String after) {
    return parts(of(before, after));
  }

  /** The stretches of these rows. */
  public static List<TextDiff.Part> parts(List<Row> rows) {
    List<TextDiff.Part> parts = new ArrayList<>();
    for (Row row : rows) {
      switch (row.kind) {
        case SAME -> parts.add(new TextDiff.Part(TextDiff.Kind.SAME, row.after));
        case LEFT_OUT -> parts.add(new TextDiff.Part(TextDiff.Kind.REMOVED, row.before));
        case ADDED -> parts.add(new TextDiff.Part(TextDiff.Kind.ADDED, row.after));
        case CHANGED -> parts.addAll(row.parts());
      }
    }
    return parts;
  }

  private static String[] paragraphs(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<=\\n)");
  }

  /** The dearest way through both: paragraphs that are alike belong together. */
  private static void walk(String[] old, String[] now, List<Row> rows) {
    List<Set<Integer>> oldPairs = pairs(old);
    List<Set<Integer>> nowPairs = pairs(now);
    double[][] best = new double[old.length + 1][now.length + 1];
    double[][] alike = new double[old.length][now.length];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = now.length - 1; j >= 0; j--) {
        alike[i][j] = alike(old[i], now[j], oldPairs.get(i), nowPairs.get(j));
        double together = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.length && j < now.length) {
      if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        boolean same = old[i].strip().equals(now[j].strip());
        rows.add(new Row(same ? Kind.SAME : Kind.CHANGED, old[i++], now[j++]));
      } else if (best[i][j] == best[i + 1][j]) {
        rows.add(new Row(Kind.LEFT_OUT, old[i++], ""));
      } else {
        rows.add(new Row(Kind.ADDED, "", now[j++]));
      }
    }
    while (i < old.length) {
      rows.add(new Row(Kind.LEFT_OUT, old[i++], ""));
    }
    while (j < now.length) {
      rows.add(new Row(Kind.ADDED, "", now[j++]));
    }
  }

  private static List<Set<Integer>> pairs(String[] paragraphs) {
    List<Set<Integer>> all = new ArrayList<>();
    for (String p : paragraphs) {
      Set<Integer> pairs = new HashSet<>();
      for (int i = 0; i + 1 < p.length(); i++) {
        pairs.add(p.charAt(i) << 16 | p.charAt(i + 1));
      }
      all.add(pairs);
    }
    return all;
  }

  /** How many neighbouring characters two paragraphs share, of those of the shorter. */
  private static double alike(String one, String other, Set<Integer> a, Set<Integer> b) {
    if (one.strip().equals(other.strip())) {
      return 1.001;
    }
    Set<Integer> small = a.size() < b.size() ? a : b;
    Set<Integer> large = small == a ? b : a;
    long common = small.stream().filter(large::contains).count();
    return small.isEmpty() ? 0 : (double) common / small.size();
  }
}
