package org.juzhen.filing;

import java.util.List;
import java.util.Locale;

/**
 * What became of a ledger (导入结果).
 *
 * @param accepted lines that are in the register now, those that already were included
 * @param results one for each line
 */
public record ImportReport(int rows, int accepted, int rejected, List<RowResult> results) {

  static ImportReport of(List<RowResult> results) {
    int rejected = (int) results.stream().filter(r -> r.outcome() == Outcome.REJECTED).count();
    int held = (int) results.stream().filter(r -> r.outcome() == Outcome.HELD_BACK).count();
    return new ImportReport(results.size(), results.size() - rejected - held, rejected, results);
  }

  /** What became of one line. */
  public enum Outcome {
    /** Entered, or would be in a dry run. */
    ACCEPTED,
    /** Was there already. */
    UNCHANGED,
    REJECTED,
    /** Good by itself, not entered because another line was refused. */
    HELD_BACK;

    /** How it is coloured. */
    public String tone() {
      return this == ACCEPTED ? "good" : this == REJECTED ? "late" : "quiet";
    }
  }

  /**
   * One line.
   *
   * @param row as the reader of the table counts, the head is 1
   * @param code why, or null
   * @param detail the code in words, or null
   */
  public record RowResult(
      int row, Outcome outcome, RowFault code, String name, String unit, String detail) {

    RowResult held(Locale language) {
      String why = FilingTexts.in(language).fault(RowFault.OTHERS_REFUSED);
      return new RowResult(row, Outcome.HELD_BACK, RowFault.OTHERS_REFUSED, name, unit, why);
    }
  }
}
