package org.juzhen.sources;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The editions of the list, each proposed by one person and decided on by another. */
@ApplicationScoped
class EditionRows {
  private static final int MOST = 100;

  private static final String VIEW =
      "select e.id, e.unit_id, coalesce(nullif(u.short_name, ''), u.name), e.part, e.number, e.basis,"
          + " e.valid_from, e.complete, e.shipped, e.made_at, e.made_by, e.made_by_name, e.decision,"
          + " e.decided_at, e.decided_by_name, (select count(*) from source_edition_row r where"
          + " r.edition_id = e.id) from source_edition e left join unit u on u.id = e.unit_id where ";

  private static final String OF_LINE =
      VIEW
          + "e.unit_id is null or e.unit_id = any(cast(cast(?1 as text[]) as uuid[])) order by"
          + " e.decision is not null, e.made_at desc, e.id limit "
          + MOST;

  private static final String BELOW =
      VIEW
          + "e.decision is null and u.path like any(cast(?1 as text[])) order by e.made_at, e.id limit "
          + MOST;

  private static final String ADD =
      "insert into source_edition (id, unit_id, part, number, basis, valid_from, complete, made_at,"
          + " made_by, made_by_name) select ?1, cast(nullif(?2, '') as uuid), ?3, coalesce(max(number),"
          + " 0) + 1, ?4, ?5, ?6, ?7, ?8, ?9 from source_edition where part = ?3 and unit_id is not"
          + " distinct from cast(nullif(?2, '') as uuid)";

  private static final String ADD_ROWS =
      "insert into source_edition_row (edition_id, position, host, name, valid_until) select ?1, p,"
          + " h, n, cast(nullif(d, '') as date) from unnest(cast(?2 as text[]), cast(?3 as text[]),"
          + " cast(?4 as text[])) with ordinality t(h, n, d, p)";

  private static final String DECIDE =
      "update source_edition set decision = ?2, decided_at = ?3, decided_by = ?4, decided_by_name ="
          + " ?5 where id = ?1 and decision is null";

  /** Those that count for the units of a line; open ones first, then the newest. */
  Uni<List<EditionView>> of(Collection<String> line) {
    return Sql.of(OF_LINE)
        .with(SourceRows.array(line))
        .list(Tuple.class)
        .map(rows -> rows.stream().map(EditionRows::view).toList());
  }

  /** Those that wait for a second person in these subtrees; the oldest first. */
  Uni<List<EditionView>> waiting(String[] below) {
    return Sql.of(BELOW)
        .with(below)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(EditionRows::view).toList());
  }

  /** The edition, or NOT_FOUND. */
  Uni<EditionView> required(UUID id) {
    return Sql.of(VIEW + "e.id = ?1")
        .with(id)
        .list(Tuple.class)
        .map(
            rows -> {
              if (rows.isEmpty()) {
                throw KernelProblem.NOT_FOUND.with("edition", id);
              }
              return view(rows.get(0));
            });
  }

  /** The one that waits for a second person, or null. */
  Uni<UUID> open(UUID unit, SourcePart part) {
    return Sql.of(
            "select id from source_edition where decision is null and part = ?2 and"
                + " unit_id is not distinct from cast(nullif(?1, '') as uuid)")
        .with(SourceRows.text(unit))
        .with(part.name())
        .one(UUID.class);
  }

  /** A proposal with its rows; returns its id. */
  Uni<UUID> add(Actor by, NewEdition wanted, List<ReadRow> rows, Instant at) {
    UUID id = Ids.next();
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(ADD)
                    .setParameter(1, id)
                    .setParameter(2, SourceRows.text(wanted.unitId()))
                    .setParameter(3, wanted.part().name())
                    .setParameter(4, wanted.basis().strip())
                    .setParameter(5, wanted.validFrom())
                    .setParameter(6, wanted.complete())
                    .setParameter(7, at)
                    .setParameter(8, by.id())
                    .setParameter(9, by.name())
                    .executeUpdate()
                    .chain(
                        x ->
                            s.createNativeQuery(ADD_ROWS)
                                .setParameter(1, id)
                                .setParameter(2, column(rows, ReadRow::host))
                                .setParameter(3, column(rows, ReadRow::name))
                                .setParameter(4, column(rows, r -> Objects.toString(r.until(), "")))
                                .executeUpdate()))
        .replaceWith(id);
  }

  private static String[] column(List<ReadRow> rows, Function<ReadRow, String> part) {
    return rows.stream().map(part).toArray(String[]::new);
  }

  /** What it names, in its order. */
  Uni<List<ReadRow>> rows(UUID edition) {
    return Sql.of(
            "select position, host, name, valid_until from source_edition_row where"
                + " edition_id = ?1 order by position")
        .with(edition)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        t ->
                            new ReadRow(
                                t.get(0, Integer.class),
                                t.get(1, String.class),
                                t.get(2, String.class),
                                t.get(3, LocalDate.class),
                                null))
                    .toList());
  }

  /** Decides on it, unless somebody was faster. */
  Uni<Void> decide(UUID id, String decision, Actor by, HubClock clock) {
    return Sql.of(DECIDE)
        .with(id)
        .with(decision)
        .with(clock.now())
        .with(by.id())
        .with(by.name())
        .update()
        .invoke(
            decided -> {
              if (decided == 0) {
                throw SourceProblem.EDITION_DECIDED.problem();
              }
            })
        .replaceWithVoid();
  }

  private static EditionView view(Tuple t) {
    return new EditionView(
        t.get(0, UUID.class),
        t.get(1, UUID.class),
        t.get(2, String.class),
        SourcePart.valueOf(t.get(3, String.class)),
        t.get(4, Integer.class),
        t.get(5, String.class),
        t.get(6, LocalDate.class),
        t.get(7, Boolean.class),
        t.get(8, Boolean.class),
        Column.instant(t.get(9)),
        t.get(10, UUID.class),
        t.get(11, String.class),
        t.get(12, String.class),
        Column.instant(t.get(13)),
        t.get(14, String.class),
        ((Number) t.get(15)).intValue(),
        false,
        false);
  }
}
