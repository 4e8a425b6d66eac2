package org.juzhen.upward;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.files.SheetBook;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.UnitDoor;

/** Counts what became of offers, for each unit and all (报送统计). */
@ApplicationScoped
public class UpwardFiguresDesk {
  private static final String COUNTS =
      "select u.id, coalesce(nullif(u.short_name, ''), u.name) as name, count(*) as offered,"
          + " count(*) filter (where o.state in ('ACCEPTED', 'PUBLISHED') and o.edit_id is null) as"
          + " accepted, count(*) filter (where o.state in ('ACCEPTED', 'PUBLISHED') and o.edit_id"
          + " is not null) as edited, count(*) filter (where o.state = 'DECLINED') as declined,"
          + " count(*) filter (where o.state = 'KNOWN') as known, count(*) filter (where o.state in"
          + " ('WITHDRAWN', 'FALLEN')) as withdrawn, count(*) filter (where"
          + " coalesce(o.answered_late, o.state in ('OFFERED', 'TAKEN') and o.due_at <= :now)) as"
          + " late, round(cast(percentile_cont(0.5) within group (order by extract(epoch from"
          + " o.answered_at - o.signed_at)) filter (where o.answered_at is not null) / 3600 as"
          + " numeric), 1) as median from upward_offer o join unit u on u.id = %s where o.signed_at"
          + " >= :since and o.signed_at < :until and (cast(:everything as boolean) or u.id ="
          + " any(:own) or u.path like any(:below))";

  private static final String GROUPS =
      " group by grouping sets ((), (u.id, coalesce(nullif(u.short_name, ''), u.name))) order by"
          + " offered desc, name limit 2001";

  private final UnitDoor door;
  private final Vertx vertx;
  private final HubClock clock;

  UpwardFiguresDesk(UnitDoor door, Vertx vertx, HubClock clock) {
    this.door = door;
    this.vertx = vertx;
    this.clock = clock;
  }

  /** The statement for one side, within the reader's reach. */
  static String counts(UpwardFigures.Side side) {
    return COUNTS.formatted(
        side == UpwardFigures.Side.OFFERED ? "o.unit_id" : "o.receiving_unit_id");
  }

  /** What left its unit from one day to another, both included. */
  @WithTransaction
  public Uni<UpwardFigures> of(Actor by, UpwardQuestion asked) {
    Map<String, Object> values = new HashMap<>();
    values.put("everything", by.isHub() || by.has(Role.AUDITOR));
    values.put("own", OfferRows.own(by));
    values.put("below", OfferRows.below(by).stream().map(p -> p + "%").toArray(String[]::new));
    values.put("now", clock.now());
    values.put("since", asked.days().begins());
    values.put("until", asked.days().ends());
    String where = counts(asked.side());
    return asked.unitId() == null
        ? read(where + GROUPS, values).map(rows -> figures(asked, rows))
        : door.seen(by, asked.unitId())
            .invoke(u -> values.put("path", u.path()))
            .chain(u -> read(where + " and starts_with(u.path, :path)" + GROUPS, values))
            .map(rows -> figures(asked, rows));
  }

  private static Uni<List<Tuple>> read(String sql, Map<String, Object> values) {
    return Sql.of(sql).withAll(values).list(Tuple.class);
  }

  private static UpwardFigures figures(UpwardQuestion asked, List<Tuple> read) {
    List<UpwardFigures.Row> rows = read.stream().map(UpwardFiguresDesk::row).toList();
    return new UpwardFigures(
        asked.days().from(),
        asked.days().to(),
        asked.unitId(),
        asked.side(),
        rows.stream().filter(r -> r.unitId() == null).findFirst().orElse(UpwardFigures.Row.NONE),
        rows.stream().filter(r -> r.unitId() != null).toList());
  }

  private static UpwardFigures.Row row(Tuple r) {
    Number median = (Number) r.get("median");
    return new UpwardFigures.Row(
        r.get("id", UUID.class),
        r.get("name", String.class),
        many(r, "offered"),
        many(r, "accepted"),
        many(r, "edited"),
        many(r, "declined"),
        many(r, "known"),
        many(r, "withdrawn"),
        many(r, "late"),
        median == null ? null : median.doubleValue());
  }

  private static long many(Tuple r, String what) {
    return r.get(what, Long.class);
  }

  /** The same as a sheet; whoever takes the file deletes it. */
  Uni<Path> sheet(Actor by, UpwardQuestion asked, Locale language) {
    return of(by, asked).chain(f -> vertx.executeBlocking(() -> written(f, language), false));
  }

  /** Blocks; call it on a worker. */
  private static Path written(UpwardFigures f, Locale language) {
    UpwardFigureMessages words =
        MessageBundles.get(
            UpwardFigureMessages.class, Localized.Literal.of(language.getLanguage()));
    List<UpwardFigures.Row> rows = new ArrayList<>(f.units());
    rows.add(f.all());
    try (SheetBook book = new SheetBook(words.sheet(), head(words))) {
      rows.forEach(r -> book.line(line(r, words)));
      return book.finish();
    }
  }

  private static List<String> head(UpwardFigureMessages words) {
    return List.of(
        words.unit(),
        words.offered(),
        words.accepted(),
        words.edited(),
        words.declined(),
        words.known(),
        words.withdrawn(),
        words.late(),
        words.usedShare(),
        words.median());
  }

  private static List<String> line(UpwardFigures.Row r, UpwardFigureMessages words) {
    String name = r.unitName() == null ? words.all() : r.unitName();
    List<String> cells = new ArrayList<>(List.of(name));
    cells.addAll(r.cells());
    return cells;
  }
}
