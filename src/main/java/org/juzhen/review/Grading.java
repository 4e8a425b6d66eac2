package org.juzhen.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * How a text is classed (分级分类), on which its steps depend.
 *
 * @param grade its grade
 * @param concernedUnits units whose work it concerns; each of them co-signs (会签)
 * @param planFileId the contingency plan made for it (应急预案), or null
 */
public record Grading(Grade grade, List<UUID> concernedUnits, UUID planFileId) {
  public Grading {
    Objects.requireNonNull(grade);
    concernedUnits = List.copyOf(concernedUnits);
  }

  /** A grade that needs nothing more. */
  public static Grading of(Grade grade) {
    return new Grading(grade, List.of(), null);
  }
}
