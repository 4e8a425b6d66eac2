package org.juzhen.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** Reads and writes what is listed, one statement for each step. */
@ApplicationScoped
class SourceRows {
  static final String LISTED =
      "select s.host, s.name, e.part, e.number, e.basis, s.valid_until from source_site s join"
          + " source_edition e on e.id = s.edition_id left join unit u on u.id = s.unit_id where"
          + " s.host = any(cast(?1 as text[])) and (s.unit_id is null or starts_with(?2, u.path))"
          + " and s.valid_from <= ?3 and (s.valid_until is null or s.valid_until >= ?3) and not"
          + " (s.host = any(cast(?4 as text[])) and e.part = ?5 and s.unit_id is not distinct from"
          // What lasts longest comes last and is what is named; of equals what counts for
          // everybody.
          + " cast(nullif(?6, '') as uuid)) order by s.valid_until nulls last, s.unit_id, e.part";

  static final String PAGE =
      "select s.id, s.host, s.name, s.unit_id, coalesce(nullif(u.short_name, ''), u.name), e.part,"
          + " e.number, e.basis, s.valid_from, s.valid_until from source_site s join source_edition"
          + " e on e.id = s.edition_id left join unit u on u.id = s.unit_id where (s.unit_id is"
          + " null or s.unit_id = any(cast(cast(?1 as text[]) as uuid[]))) and (?2 = '' or e.part ="
          + " ?2) and (?3 = '' or strpos(s.host, ?3) > 0 or strpos(lower(s.name), ?3) > 0) and (?4"
          + " or s.valid_until is null or s.valid_until >= ?5) and (s.host, s.id) > (?6, cast(?7 as"
          + " uuid)) order by s.host, s.id limit ?8";

  private static final String OPEN =
      "select s.host, s.name, s.valid_until from source_site s join source_edition e on e.id ="
          + " s.edition_id where e.part = ?2 and s.unit_id is not distinct from cast(nullif(?1, '')"
          + " as uuid) and (s.valid_until is null or s.valid_until >= ?3)";

  private static final String END =
      "update source_site s set valid_until = greatest(s.valid_from, cast(?4 as date)) - 1 from"
          + " source_edition e where e.id = s.edition_id and e.part = ?2 and s.unit_id is not"
          + " distinct from cast(nullif(?1, '') as uuid) and (s.valid_until is null or"
          + " s.valid_until >= ?4) and s.host = any(cast(?3 as text[]))";

  private static final String LIST =
      "insert into source_site (id, host, name, unit_id, edition_id, valid_from, valid_until,"
          + " created_at, created_by) select gen_random_uuid(), r.host, r.name, e.unit_id, e.id,"
          + " cast(?2 as date), r.valid_until, ?3, ?4 from source_edition_row r join source_edition"
          + " e on e.id = r.edition_id where e.id = ?1 and r.host = any(cast(?5 as text[])) and"
          + " (r.valid_until is null or r.valid_until >= ?2)";

  /** An entry that counts, or will. */
  record Listed(String name, LocalDate until) {}

  /** What an edition would take out of the list. */
  record Except(UUID unitId, SourcePart part, Collection<String> hosts) {
    static final Except NOTHING = new Except(null, SourcePart.NATIONAL, List.of());
  }

  static String[] array(Collection<String> some) {
    return some.toArray(String[]::new);
  }

  static String text(UUID id) {
    return id == null ? "" : id.toString();
  }

  /** The entries among these names that count on a day for the unit at this place. */
  Uni<Map<String, SourceListing>> listed(
      String path, Collection<String> names, LocalDate day, Except except) {
    return Sql.of(LISTED)
        .with(array(names))
        .with(path)
        .with(day)
        .with(array(except.hosts()))
        .with(except.part().name())
        .with(text(except.unitId()))
        .list(Tuple.class)
        .map(
            rows -> {
              Map<String, SourceListing> listed = new HashMap<>();
              rows.forEach(t -> listed.put(t.get(0, String.class), listing(t)));
              return listed;
            });
  }

  private static SourceListing listing(Tuple t) {
    return new SourceListing(
        t.get(0, String.class),
        t.get(1, String.class),
        SourcePart.valueOf(t.get(2, String.class)),
        t.get(3, Integer.class),
        t.get(4, String.class),
        t.get(5, LocalDate.class));
  }

  /** The entries of a part and place that count now or later. */
  Uni<Map<String, Listed>> open(UUID unit, SourcePart part, LocalDate from) {
    return Sql.of(OPEN)
        .with(text(unit))
        .with(part.name())
        .with(from)
        .list(Tuple.class)
        .map(
            rows -> {
              Map<String, Listed> open = new HashMap<>();
              rows.forEach(
                  t ->
                      open.put(
                          t.get(0, String.class),
                          new Listed(t.get(1, String.class), t.get(2, LocalDate.class))));
              return open;
            });
  }

  /** Ends what counts of these, the day before. */
  Uni<Integer> end(EditionView edition, LocalDate from, Collection<String> hosts) {
    return Sql.of(END)
        .with(text(edition.unitId()))
        .with(edition.part().name())
        .with(array(hosts))
        .with(from)
        .update();
  }

  /** Lists these rows of a confirmed edition. */
  Uni<Integer> list(
      EditionView edition, LocalDate from, Collection<String> hosts, UUID by, HubClock clock) {
    return Sql.of(LIST)
        .with(edition.id())
        .with(from)
        .with(clock.now())
        .with(by)
        .with(array(hosts))
        .update();
  }

  /** One page of what is listed for the units of a line. */
  Uni<List<SourceView>> page(
      Collection<String> line, SourceQuestion asked, Paging paging, LocalDate today) {
    String after = paging.after() == null ? "|" + new UUID(0, 0) : paging.after();
    int bar = after.indexOf('|');
    return Sql.of(PAGE)
        .with(array(line))
        .with(asked.part() == null ? "" : asked.part().name())
        .with(asked.q() == null ? "" : asked.q().strip().toLowerCase(Locale.ROOT))
        .with(asked.ended())
        .with(today)
        .with(SourceQuestion.host(after.substring(0, Math.max(bar, 0))))
        .with(SourceQuestion.id(after.substring(bar + 1)).toString())
        .with(paging.rows())
        .list(Tuple.class)
        .map(rows -> rows.stream().map(t -> view(t, today)).toList());
  }

  private static SourceView view(Tuple t, LocalDate today) {
    LocalDate from = t.get(8, LocalDate.class);
    LocalDate until = t.get(9, LocalDate.class);
    return new SourceView(
        t.get(0, UUID.class),
        t.get(1, String.class),
        t.get(2, String.class),
        t.get(3, UUID.class),
        t.get(4, String.class),
        SourcePart.valueOf(t.get(5, String.class)),
        t.get(6, Integer.class),
        t.get(7, String.class),
        from,
        until,
        !from.isAfter(today) && (until == null || !until.isBefore(today)));
  }
}
