package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.ImportReport.Outcome;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.LedgerProblem;
import org.juzhen.registry.LedgerTable;

/** Takes long ledgers in to be worked on beside other work, and says how far they are. */
@ApplicationScoped
class LedgerJobDesk {
  private final LedgerImports imports;
  private final DueBell bell;
  private final AuditDesk audit;
  private final HubClock clock;

  LedgerJobDesk(LedgerImports imports, DueBell bell, AuditDesk audit, HubClock clock) {
    this.imports = imports;
    this.bell = bell;
    this.audit = audit;
    this.clock = clock;
  }

  /** Hands a ledger in. */
  @WithTransaction
  Uni<LedgerImportView> enter(LedgerOrder order, String fileName, byte[] content) {
    Actor by = order.by();
    FilingPolicy.mustFileOrDecide(by);
    if (content == null || content.length == 0) {
      throw KernelProblem.field("file", "REQUIRED");
    }
    if (content.length > LedgerTable.MOST_BYTES) {
      throw LedgerProblem.TABLE_TOO_LARGE.with("limitMb", LedgerTable.MOST_BYTES / 1024 / 1024);
    }
    LedgerImport job = new LedgerImport(order, fileName, content.length, clock.now());
    return imports
        .persistAndFlush(job)
        .call(j -> imports.keepTable(j.id, content))
        .call(
            j ->
                audit.record(
                    by,
                    "IMPORT_BEGIN",
                    new Subject("ledger-import", j.id, by.unitId()),
                    Map.of("size", j.size, "mode", j.mode.name(), "dryRun", j.dryRun)))
        .call(j -> bell.ring(LedgerJobWork.NAME))
        .map(LedgerImportView::of);
  }

  /** The person's own imports, the latest first. */
  @WithTransaction
  Uni<Slice<LedgerImportView>> list(Actor by, Paging paging) {
    UUID before = paging.afterId() == null ? new UUID(-1, -1) : paging.afterId();
    return imports
        .find("byId = ?1 and id < ?2 order by id desc", by.id(), before)
        .range(0, paging.rows() - 1)
        .list()
        .map(found -> Slice.of(found, paging, i -> i.id.toString()).map(LedgerImportView::of));
  }

  /** One of the person's own imports. */
  @WithTransaction
  Uni<LedgerImportView> show(Actor by, UUID id) {
    return own(by, id).map(LedgerImportView::of);
  }

  /** What became of its lines. */
  @WithTransaction
  Uni<Slice<RowResult>> rows(Actor by, UUID id, Outcome outcome, Paging paging, Locale language) {
    LedgerImports.position(paging);
    return own(by, id)
        .chain(x -> imports.lines(id, outcome, paging, language))
        .map(
            found ->
                Slice.of(found, paging, l -> String.valueOf(l.position()))
                    .map(LedgerImports.Line::result));
  }

  private Uni<LedgerImport> own(Actor by, UUID id) {
    return imports
        .required(id)
        .invoke(
            i -> {
              if (!i.byId.equals(by.id())) {
                throw KernelProblem.NOT_FOUND.with("import", id);
              }
            });
  }

  @WithTransaction
  Uni<Instant> nextDue() {
    return imports.nextDue();
  }

  /** Takes one that nobody works on; null where there is none. */
  @WithTransaction
  Uni<LedgerImport> claim(String tooOften) {
    return imports
        .due(clock.now())
        .call(
            job ->
                job == null || job.begin(clock.now())
                    ? Uni.createFrom().voidItem()
                    : end(job, tooOften));
  }

  private Uni<Void> end(LedgerImport job, String refusal) {
    job.end(refusal, clock.now());
    return imports.dropTable(job.id);
  }

  @WithTransaction
  Uni<byte[]> table(UUID id) {
    return imports.table(id);
  }

  @WithTransaction
  Uni<Void> counted(UUID id, int lines) {
    return imports.required(id).invoke(job -> job.counted(lines)).replaceWithVoid();
  }

  /** So many more lines are settled. */
  @WithTransaction
  Uni<Void> settled(UUID id, List<RowResult> part) {
    return imports
        .required(id)
        .call(job -> imports.keep(id, job.rows, part))
        .invoke(job -> job.settled(ImportReport.of(part), clock.now()))
        .replaceWithVoid();
  }

  @WithTransaction
  Uni<Void> ended(UUID id, String refusal) {
    return imports.required(id).chain(job -> end(job, refusal));
  }
}
