package org.juzhen.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What would become of each row, and of articles that came before (导入预览).
 *
 * @param editionId the proposal, or null where nothing was kept
 * @param ending hosts that the list names no more
 */
public record EditionResult(
    UUID editionId, List<Line> lines, List<String> ending, EditionEffect effect) {

  /** What becomes of a row. */
  public enum Outcome {
    ADDED,
    /** Another name or another end: the entry before ends, this one begins. */
    CHANGED,
    SAME,
    NAME_MISSING,
    NAME_UNREADABLE,
    NOT_AN_ADDRESS,
    /** An ending under which anybody may register. */
    TOO_WIDE,
    DATE_UNREADABLE,
    ENDS_BEFORE_IT_BEGINS,
    TWICE;

    boolean isGood() {
      return ordinal() <= SAME.ordinal();
    }

    boolean changes() {
      return this == ADDED || this == CHANGED;
    }
  }

  /**
   * @param row 1 for the first below the head
   * @param host as it is kept, or as it was written
   */
  public record Line(int row, String host, String name, LocalDate until, Outcome outcome) {
    public boolean faulty() {
      return !outcome.isGood();
    }
  }

  private int count(Outcome outcome) {
    return (int) lines.stream().filter(l -> l.outcome() == outcome).count();
  }

  /** How many sources are new. */
  public int added() {
    return count(Outcome.ADDED);
  }

  /** How many are listed otherwise. */
  public int changed() {
    return count(Outcome.CHANGED);
  }

  /** How many stay as they are. */
  public int same() {
    return count(Outcome.SAME);
  }

  /** Rows that cannot be kept, in their order. */
  public List<Line> faults() {
    return lines.stream().filter(Line::faulty).toList();
  }

  /** Rows that change the list. */
  public List<Line> changes() {
    return lines.stream().filter(l -> l.outcome().changes()).toList();
  }

  /** Whether the list would be another one. */
  public boolean changesSomething() {
    return !ending.isEmpty() || !changes().isEmpty();
  }

  EditionResult kept(UUID id) {
    return new EditionResult(id, lines, ending, effect);
  }
}
