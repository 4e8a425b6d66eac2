package org.juzhen.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.filing.LedgerMatch.Difference;
import org.juzhen.filing.LedgerMatch.Outcome;

/** A comparison with the national system that was kept. */
public record LedgerMatchView(
    UUID id,
    UUID unitId,
    String fileName,
    int matched,
    int differing,
    int onlyHere,
    int onlyThere,
    int discovered,
    Instant at,
    String byName) {

  /** One account of either side. */
  record Found(
      int position,
      Outcome outcome,
      UUID accountId,
      String name,
      String unit,
      String platform,
      List<Difference> differences) {}
}
