package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.knowledge.ImportReport.Line;
import org.juzhen.knowledge.ImportReport.Outcome;
import org.juzhen.knowledge.search.IndexTail;

/**
 * Takes whole files of entries in: good rows stay, bad ones say why, the same file may come again.
 */
@ApplicationScoped
public class KnowledgeImportDesk {
  private static final int CHUNK = 5_000;

  private final BulkEntries bulk;
  private final ImportOwners owners;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;
  private final Vertx vertx;

  KnowledgeImportDesk(
      BulkEntries bulk,
      ImportOwners owners,
      AuditDesk audit,
      DueBell bell,
      HubClock clock,
      Vertx vertx) {
    this.bulk = bulk;
    this.owners = owners;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** A row with the unit that will own its entry. */
  record Owned(UUID id, UUID unit, ImportRow row) {}

  /**
   * Takes a file in.
   *
   * @param effective a leader's act for entries of the leader's own unit: they answer at once
   */
  public Uni<ImportReport> take(Actor by, ImportFile file, boolean effective) {
    return vertx
        .executeBlocking(file::rows, false)
        .chain(rows -> owned(by, rows, effective))
        .chain(rows -> inChunks(by, rows, effective))
        .map(lines -> ImportReport.of(lines.stream()));
  }

  @WithSession
  Uni<List<Owned>> owned(Actor by, List<ImportRow> rows, boolean effective) {
    return owners.of(by, rows, effective);
  }

  private Uni<List<Line>> inChunks(Actor by, List<Owned> rows, boolean effective) {
    List<List<Owned>> chunks = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += CHUNK) {
      chunks.add(rows.subList(from, Math.min(rows.size(), from + CHUNK)));
    }
    return InTurn.of(chunks, chunk -> chunk(by, chunk, effective))
        .map(parts -> parts.stream().flatMap(List::stream).toList());
  }

  /** One transaction for each chunk: a fault of the database loses one chunk, not the file. */
  @WithTransaction
  Uni<List<Line>> chunk(Actor by, List<Owned> rows, boolean effective) {
    List<Owned> good = rows.stream().filter(r -> r.row().fault() == null).toList();
    Map<String, Object> told = Map.of("rows", good.size(), "effective", effective);
    return bulk.insert(good, by, effective, clock.now())
        .call(x -> audit.record(by, "IMPORT", new Subject("knowledge", null, by.unitId()), told))
        .call(x -> bell.ring(IndexTail.NAME))
        .map(
            made ->
                Stream.concat(
                        made.stream(),
                        rows.stream()
                            .filter(r -> r.row().fault() != null)
                            .map(KnowledgeImportDesk::refused))
                    .filter(Objects::nonNull)
                    .toList());
  }

  private static Line refused(Owned row) {
    ImportRow.Fault fault = row.row().fault();
    return new Line(row.row().row(), Outcome.REJECTED, null, fault.field(), fault.code());
  }
}
