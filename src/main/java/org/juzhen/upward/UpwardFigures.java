package org.juzhen.upward;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What became of the offers that left their unit in a time (报送统计).
 *
 * @param from first day
 * @param to last day
 * @param unitId one unit and what lies below it, or null for all within reach
 * @param side whether a line is a unit that offers or one that receives
 * @param all every unit together
 */
public record UpwardFigures(
    LocalDate from, LocalDate to, UUID unitId, Side side, Row all, List<Row> units) {

  /** By whom it is counted. */
  public enum Side {
    /** By the units that offered. */
    OFFERED,
    /** By the units that were to answer. */
    RECEIVED
  }

  /**
   * One line.
   *
   * @param unitName null for all together
   * @param offered how many left the unit
   * @param accepted used as they were
   * @param edited used with changes
   * @param declined not used
   * @param known there already
   * @param withdrawn taken back by the unit, or fallen with their original
   * @param late answered after their time, or not yet although it is over
   * @param medianHours from leaving the unit to the first answer, or null without one
   */
  public record Row(
      UUID unitId,
      String unitName,
      long offered,
      long accepted,
      long edited,
      long declined,
      long known,
      long withdrawn,
      long late,
      Double medianHours) {
    static final Row NONE = new Row(null, null, 0, 0, 0, 0, 0, 0, 0, null);

    /** Share that was used, in per cent (采用率), or null where nothing was offered. */
    public Integer getUsedShare() {
      return offered == 0 ? null : (int) Math.floorDiv(100 * (accepted + edited), offered);
    }

    /** The numbers in the order of the table. */
    List<String> cells() {
      return Arrays.asList(
          String.valueOf(offered),
          String.valueOf(accepted),
          String.valueOf(edited),
          String.valueOf(declined),
          String.valueOf(known),
          String.valueOf(withdrawn),
          String.valueOf(late),
          getUsedShare() == null ? null : getUsedShare() + "%",
          medianHours == null ? null : String.valueOf(medianHours));
    }
  }
}
