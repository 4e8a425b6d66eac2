package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.filing.ImportReport.Outcome;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The imports that run by themselves, with what became of each line. */
@ApplicationScoped
class LedgerImports implements PanacheRepositoryBase<LedgerImport, UUID> {
  private static final String ROWS =
      "insert into ledger_import_row (import_id, position, row, outcome, code, name, unit) select"
          + " ?1, ?2 + r.n, r.row, r.outcome, nullif(r.code, ''), r.name, r.unit from unnest(cast(?3"
          + " as int[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as"
          + " text[])) with ordinality as r(row, outcome, code, name, unit, n)";

  Uni<LedgerImport> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("import", id));
  }

  /** When the next one may be worked on, or null. */
  Uni<Instant> nextDue() {
    return Sql.of(
            "select min(coalesce(leased_until, created_at)) as at from ledger_import"
                + " where state in ('WAITING', 'RUNNING')")
        .row(Tuple.class)
        .map(r -> r.get("at", OffsetDateTime.class))
        .map(at -> at == null ? null : at.toInstant());
  }

  /** One that nobody works on, held; null where there is none. */
  Uni<LedgerImport> due(Instant now) {
    return Sql.of(
            "select id from ledger_import where state in ('WAITING', 'RUNNING') and"
                + " coalesce(leased_until, created_at) <= ?1 order by id limit 1 for"
                + " update skip locked")
        .with(now)
        .one(UUID.class)
        .chain(id -> id == null ? Uni.createFrom().nullItem() : findById(id));
  }

  /** The table itself, which nobody reads or writes with where the import stands. */
  Uni<byte[]> table(UUID id) {
    return Sql.of("select content from ledger_import where id = ?1")
        .with(id)
        .row(Tuple.class)
        .map(row -> row.get("content", byte[].class));
  }

  /** Keeps the table until the import has ended. */
  Uni<Void> keepTable(UUID id, byte[] content) {
    return Sql.of("update ledger_import set content = ?2 where id = ?1")
        .with(id)
        .with(content)
        .update()
        .replaceWithVoid();
  }

  /** The table of an import that has ended is not needed any more. */
  Uni<Void> dropTable(UUID id) {
    return Sql.of("update ledger_import set content = null where id = ?1")
        .with(id)
        .update()
        .replaceWithVoid();
  }

  Uni<Void> keep(UUID id, int before, List<RowResult> part) {
    return Sql.of(ROWS)
        .with(id)
        .with(before)
        .with(part.stream().map(RowResult::row).toArray(Integer[]::new))
        .with(texts(part, r -> r.outcome().name()))
        .with(texts(part, r -> r.code() == null ? "" : r.code().name()))
        .with(texts(part, RowResult::name))
        .with(texts(part, RowResult::unit))
        .update()
        .replaceWithVoid();
  }

  private static String[] texts(
      List<RowResult> part, java.util.function.Function<RowResult, String> of) {
    return IntStream.range(0, part.size())
        .mapToObj(i -> of.apply(part.get(i)).replace("\0", ""))
        .toArray(String[]::new);
  }

  /** The lines of one outcome, or all; the cursor is the position. */
  Uni<List<Line>> lines(UUID id, Outcome outcome, Paging paging, Locale language) {
    int after = position(paging);
    return Sql.of(
            "select position, row, outcome, code, name, unit from ledger_import_row"
                + " where import_id = ?1 and position > ?2 and (cast(?3 as text) is null"
                + " or outcome = ?3) order by position")
        .with(id)
        .with(after)
        .with(outcome == null ? null : outcome.name())
        .most(paging.rows())
        .list(Tuple.class)
        .map(all -> all.stream().map(t -> line(t, language)).toList());
  }

  static int position(Paging paging) {
    try {
      return paging.after() == null ? 0 : Integer.parseInt(paging.after());
    } catch (NumberFormatException e) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
  }

  private static Line line(Tuple t, Locale language) {
    String code = t.get("code", String.class);
    RowFault fault = code == null ? null : RowFault.valueOf(code);
    return new Line(
        t.get("position", Integer.class),
        new RowResult(
            t.get("row", Integer.class),
            Outcome.valueOf(t.get("outcome", String.class)),
            fault,
            t.get("name", String.class),
            t.get("unit", String.class),
            fault == null ? null : FilingTexts.in(language).fault(fault)));
  }

  /** A line with its place in the list. */
  record Line(int position, RowResult result) {}
}
