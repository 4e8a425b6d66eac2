package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;
import org.juzhen.knowledge.ImportReport.Line;
import org.juzhen.knowledge.ImportReport.Outcome;
import org.juzhen.knowledge.KnowledgeImportDesk.Owned;

/** Writes thousands of entries with a handful of statements. Joins its caller's transaction. */
@ApplicationScoped
class BulkEntries {
  private static final String ENTRIES =
      "insert into knowledge_entry (id, unit_id, question, answer, topic, basis, valid_until,"
          + " state, question_key, content_key, author_id, published_at, published_by, created_at,"
          + " created_by) select cast(r.id as uuid), cast(r.unit as uuid), r.question, r.answer,"
          + " r.topic, r.basis, cast(r.until as date), case when ?10 then 'EFFECTIVE' else 'DRAFT'"
          + " end, r.question_key, r.content_key, cast(?11 as uuid), case when ?10 then cast(?12 as"
          + " timestamptz) end, case when ?10 then cast(?11 as uuid) end, cast(?12 as timestamptz),"
          + " cast(?11 as uuid) from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as"
          + " text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as"
          + " text[]), cast(?8 as text[]), cast(?9 as text[])) as r(id, unit, question, answer,"
          + " topic, basis, until, question_key, content_key) on conflict (content_key) where state"
          + " <> 'RETIRED' do nothing";

  private static final String THERE =
      "select e.id, e.content_key, exists (select 1 from knowledge_entry o where"
          + " o.question_key = e.question_key and o.state <> 'RETIRED' and o.id <> e.id) as twin"
          + " from knowledge_entry e where e.state <> 'RETIRED'"
          + " and e.content_key = any(cast(?1 as text[]))";

  private static final String WORDINGS =
      "insert into knowledge_wording (id, entry_id, text, state, origin, proposed_at, proposed_by)"
          + " select cast(r.id as uuid), cast(r.entry as uuid), r.text,"
          + " 'CANDIDATE', 'IMPORT', cast(?5 as timestamptz), cast(?4 as uuid)"
          + " from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]))"
          + " as r(id, entry, text) where not wording_was_refused(cast(r.entry as uuid), r.text,"
          + " cast(?4 as uuid)) on conflict do nothing";

  private final KnowledgeVersions versions;

  BulkEntries(KnowledgeVersions versions) {
    this.versions = versions;
  }

  private record There(UUID id, boolean twin) {}

  private record Asked(UUID entry, String text) {}

  /** Inserts what is not there yet and tells what became of each row. */
  Uni<List<Line>> insert(List<Owned> rows, Actor by, boolean effective, Instant at) {
    if (rows.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return entries(rows, by, effective, at)
        .chain(x -> there(rows))
        .call(there -> wordings(rows, there, by, at))
        .call(there -> effective ? versions.keep(made(rows, there)) : Uni.createFrom().nullItem())
        .map(there -> rows.stream().map(row -> line(row, there.get(key(row)))).toList());
  }

  private static Uni<Integer> entries(List<Owned> rows, Actor by, boolean effective, Instant at) {
    return Sql.of(ENTRIES)
        .with(column(rows, r -> r.id().toString()))
        .with(column(rows, r -> r.unit().toString()))
        .with(column(rows, r -> r.row().question()))
        .with(column(rows, r -> r.row().answer()))
        .with(column(rows, r -> r.row().topic()))
        .with(column(rows, r -> r.row().basis()))
        .with(column(rows, BulkEntries::until))
        .with(column(rows, r -> KnowledgeEntry.questionKey(r.row().question())))
        .with(column(rows, BulkEntries::key))
        .with(effective)
        .with(by.id().toString())
        .with(at)
        .update();
  }

  private static Uni<Map<String, There>> there(List<Owned> rows) {
    return Sql.of(THERE)
        .with(column(rows, BulkEntries::key))
        .list(Tuple.class)
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.toMap(
                            t -> t.get("content_key", String.class),
                            t ->
                                new There(t.get("id", UUID.class), t.get("twin", Boolean.class)))));
  }

  private static Uni<Integer> wordings(
      List<Owned> rows, Map<String, There> there, Actor by, Instant at) {
    Map<String, Owned> first = new LinkedHashMap<>();
    rows.forEach(r -> first.putIfAbsent(key(r), r));
    List<Asked> asked =
        first.values().stream()
            .flatMap(
                r -> r.row().wordings().stream().map(w -> new Asked(there.get(key(r)).id(), w)))
            .toList();
    return Sql.of(WORDINGS)
        .with(column(asked, a -> Ids.next().toString()))
        .with(column(asked, a -> a.entry().toString()))
        .with(column(asked, Asked::text))
        .with(by.id().toString())
        .with(at)
        .update();
  }

  private static Set<UUID> made(List<Owned> rows, Map<String, There> there) {
    Set<UUID> known = there.values().stream().map(There::id).collect(Collectors.toSet());
    Set<UUID> made = new HashSet<>(rows.stream().map(Owned::id).toList());
    made.retainAll(known);
    return made;
  }

  private static Line line(Owned row, There there) {
    boolean made = row.id().equals(there.id());
    return new Line(
        row.row().row(),
        made ? Outcome.CREATED : Outcome.ALREADY_THERE,
        there.id(),
        null,
        there.twin() ? "SAME_QUESTION" : null);
  }

  private static String key(Owned row) {
    return KnowledgeEntry.contentKey(row.unit(), row.row().question(), row.row().answer());
  }

  private static String until(Owned row) {
    return row.row().validUntil() == null ? null : row.row().validUntil().toString();
  }

  private static <T> String[] column(List<T> rows, Function<T, String> part) {
    return rows.stream().map(part).toArray(String[]::new);
  }
}
