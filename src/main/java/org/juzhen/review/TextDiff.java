package org.juzhen.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was taken away and what was added between two texts: sentences that stand in both are found
 * first, then the characters within what changed between them.
 */
public final class TextDiff {
  /** Larger stretches are shown as replaced as a whole. */
  private static final int MOST_CELLS = 1_000_000;

  private static final Pattern SIGN =
      Pattern.compile("https?://[^\\s〔〕\\]]+|[0-9a-f]{12,}|.", Pattern.DOTALL);

  private final List<Part> parts = new ArrayList<>();

  private TextDiff() {}

  /** Whether a stretch stands in both texts or in one of them. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** A stretch of text. */
  public record Part(Kind kind, String text) {}

  /** The stretches in their order. */
  public static List<Part> between(String before, String after) {
    TextDiff diff = new TextDiff();
    String[] old = sentences(before);
    String[] now = sentences(after);
    if ((long) old.length * now.length > MOST_CELLS) {
      diff.replaced(before, after);
    } else {
      diff.sentences(old, now);
    }
    return diff.parts;
  }

  private static String[] sentences(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<=[。！？；\\n])");
  }

  /** Changed sentences between two that stayed are compared by their characters. */
  private void sentences(String[] old, String[] now) {
    StringBuilder removed = new StringBuilder();
    StringBuilder added = new StringBuilder();
    for (Part p : walk(old, now)) {
      switch (p.kind) {
        case REMOVED -> removed.append(p.text);
        case ADDED -> added.append(p.text);
        case SAME -> {
          changed(removed, added);
          put(Kind.SAME, p.text);
        }
      }
    }
    changed(removed, added);
  }

  private void changed(StringBuilder removed, StringBuilder added) {
    String[] old = signs(removed);
    String[] now = signs(added);
    boolean comparable = !removed.isEmpty() && !added.isEmpty();
    if (comparable && (long) old.length * now.length <= MOST_CELLS) {
      walk(old, now).forEach(p -> put(p.kind, p.text));
    } else {
      replaced(removed.toString(), added.toString());
    }
    removed.setLength(0);
    added.setLength(0);
  }

  /** Addresses and digests are read as a whole: another one is another one. */
  private static String[] signs(CharSequence text) {
    return SIGN.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
  }

  private void replaced(String before, String after) {
    put(Kind.REMOVED, before);
    put(Kind.ADDED, after);
  }

  /** Neighbours of one kind become one stretch. */
  private void put(Kind kind, String text) {
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last != null && last.kind == kind) {
      parts.set(parts.size() - 1, new Part(kind, last.text + text));
    } else if (!text.isEmpty()) {
      parts.add(new Part(kind, text));
    }
  }

  /** Follows the longest common subsequence. */
  private static List<Part> walk(String[] old, String[] now) {
    int[][] common = new int[old.length + 1][now.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = now.length - 1; j >= 0; j--) {
        common[i][j] =
            old[i].equals(now[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Part> walked = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.length && j < now.length) {
      if (old[i].equals(now[j])) {
        walked.add(new Part(Kind.SAME, old[i++]));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        walked.add(new Part(Kind.REMOVED, old[i++]));
      } else {
        walked.add(new Part(Kind.ADDED, now[j++]));
      }
    }
    Arrays.stream(old, i, old.length).forEach(s -> walked.add(new Part(Kind.REMOVED, s)));
    Arrays.stream(now, j, now.length).forEach(s -> walked.add(new Part(Kind.ADDED, s)));
    return walked;
  }
}
