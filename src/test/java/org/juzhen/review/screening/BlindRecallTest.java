package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How many errors are found that somebody wrote from memory before reading the shipped word lists.
 * Found is what any finding, a hint included, marks at least in part.
 */
class BlindRecallTest {
  /** First, before anything was mended: 64 of 147. What was missed then is no measure any more. */
  private static final double LEAST = 0.9;

  /** One error with the words that have to be marked. */
  private record Blind(String kind, String text, String wrong) {
    boolean isIn(List<Finding> findings) {
      int from = text.indexOf(wrong);
      int to = from + wrong.length();
      return findings.stream().anyMatch(f -> f.from() != null && f.from() < to && f.to() > from);
    }
  }

  @Test
  void errors_written_without_looking_at_the_lists_are_mostly_found() {
    Screening screening = GivenDraft.screening();
    Map<String, int[]> found = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (Blind b : all()) {
      boolean seen = b.isIn(screening.read(PlantedErrors.plain(b.text(), PlantedErrors.LISTS)));
      int[] count = found.computeIfAbsent(b.kind(), k -> new int[2]);
      count[0] += seen ? 1 : 0;
      count[1]++;
      if (!seen) {
        missed.add(b.kind() + " " + b.text() + " ← " + b.wrong());
      }
    }
    int seen = found.values().stream().mapToInt(c -> c[0]).sum();
    int written = found.values().stream().mapToInt(c -> c[1]).sum();

    found.forEach((kind, c) -> System.out.printf("blind %-14s %2d of %2d%n", kind, c[0], c[1]));
    System.out.printf("blind recall %d of %d: %.1f %%%n", seen, written, 100.0 * seen / written);
    missed.forEach(m -> System.out.println("unseen: " + m));
    assertThat(written).isGreaterThanOrEqualTo(120);
    assertThat(found).hasSize(12);
    assertThat((double) seen / written).isGreaterThanOrEqualTo(LEAST);
  }

  private static List<Blind> all() {
    return ShippedText.of("/review/planted-blind.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t"))
        .map(f -> new Blind(f[0], f[1], f[2]))
        .toList();
  }
}
