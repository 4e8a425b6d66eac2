package org.juzhen.upward;

import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Days;

/** Of which time, units and side figures are asked. */
record UpwardQuestion(Days days, UUID unitId, UpwardFigures.Side side) {
  private static final int USUAL = 89;

  /** The last three months unless told. */
  static UpwardQuestion of(
      LocalDate from, LocalDate to, UUID unitId, UpwardFigures.Side side, LocalDate today) {
    return new UpwardQuestion(
        Days.of(from, to, last -> last.minusDays(USUAL), today),
        unitId,
        side == null ? UpwardFigures.Side.OFFERED : side);
  }
}
