package org.juzhen.filing;

import java.time.Instant;
import java.util.UUID;

/**
 * An import that runs by itself, as its owner sees it.
 *
 * @param total lines of the table, null until they are counted
 * @param rows lines that are settled
 * @param interrupted how often the hub was stopped meanwhile; it went on each time
 */
public record LedgerImportView(
    UUID id,
    String fileName,
    int size,
    LedgerOrder.Mode mode,
    boolean dryRun,
    LedgerImport.State state,
    String refusal,
    Integer total,
    int rows,
    int accepted,
    int rejected,
    int interrupted,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt) {

  static LedgerImportView of(LedgerImport i) {
    return new LedgerImportView(
        i.id,
        i.fileName,
        i.size,
        i.mode,
        i.dryRun,
        i.state,
        i.refusal,
        i.total,
        i.rows,
        i.accepted,
        i.rejected,
        i.interrupted,
        i.createdAt,
        i.startedAt,
        i.endedAt);
  }

  /** It still waits or runs. */
  public boolean running() {
    return endedAt == null;
  }

  /** 0 to 100. */
  public int percent() {
    return !running() ? 100 : total == null || total == 0 ? 0 : Math.min(99, rows * 100 / total);
  }
}
