package org.juzhen.intake.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two portals that published the same text corrected it alike (同稿同改). What each put in,
 * sentence by sentence, has to stand in the other's new text, and nothing that one took out may
 * still stand in the other's. It would rather take them for two: then both corrections are owed.
 */
public final class SameCorrection {
  private static final String ENDS = "[。！？!?；;\\n\\r]+";

  private SameCorrection() {}

  /** An article's words before and after; before and after are the same where nothing changed. */
  public record Correction(String before, String after) {}

  public static boolean is(Correction one, Correction other) {
    return holds(one, other.after()) && holds(other, one.after());
  }

  /** That text has what was put in, and has nowhere else what was taken out. */
  private static boolean holds(Correction made, String text) {
    Set<String> before = sentences(made.before());
    Set<String> after = sentences(made.after());
    Set<String> added = without(after, before);
    Set<String> there = sentences(text);
    return there.containsAll(added)
        && without(before, after).stream()
            .noneMatch(gone -> without(there, added).stream().anyMatch(s -> s.contains(gone)));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new LinkedHashSet<>(all);
    left.removeAll(some);
    return left;
  }

  /** Signs within a sentence count: 1.5 is not 15. */
  private static Set<String> sentences(String text) {
    String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Arrays.stream(even.split(ENDS))
        .map(s -> s.replaceAll("\\s+", ""))
        .filter(s -> !s.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
