package org.juzhen.upward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/** Of which time, units and side figures are asked. */
record UpwardQuestion(LocalDate from, LocalDate to, UUID unitId, UpwardFigures.Side side) {
  private static final int USUAL = 89;
  private static final int LONGEST = 3 * 366;

  /** The last three months unless told. */
  static UpwardQuestion of(
      LocalDate from, LocalDate to, UUID unitId, UpwardFigures.Side side, LocalDate today) {
    LocalDate last = to == null ? today : to;
    LocalDate first = from == null ? last.minusDays(USUAL) : from;
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0 || days > LONGEST || first.getYear() < 2000 || last.getYear() > 2200) {
      throw KernelProblem.field("from", "OUT_OF_RANGE");
    }
    return new UpwardQuestion(
        first, last, unitId, side == null ? UpwardFigures.Side.OFFERED : side);
  }

  Instant since() {
    return from.atStartOfDay(HubClock.ZONE).toInstant();
  }

  Instant until() {
    return to.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
  }
}
