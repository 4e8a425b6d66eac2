package org.juzhen.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How an import went, row by row. */
public record ImportReport(int accepted, int rejected, List<Line> results) {

  /**
   * What became of a row.
   *
   * @param row 1 for the first row after the names of the columns
   * @param outcome CREATED, ALREADY_THERE or REJECTED
   * @param id of the entry, or null
   * @param field which was wrong, or null
   * @param code what was wrong, or a warning: SAME_QUESTION
   */
  public record Line(int row, Outcome outcome, UUID id, String field, String code) {}

  /** What became of a row. */
  public enum Outcome {
    CREATED,
    ALREADY_THERE,
    REJECTED
  }

  static ImportReport of(Stream<Line> lines) {
    List<Line> sorted = lines.sorted(Comparator.comparingInt(Line::row)).toList();
    int rejected = (int) sorted.stream().filter(l -> l.outcome() == Outcome.REJECTED).count();
    return new ImportReport(sorted.size() - rejected, rejected, sorted);
  }

  /** The rows that were refused. */
  public List<Line> refusals() {
    return results.stream().filter(l -> l.outcome() == Outcome.REJECTED).toList();
  }
}
