package org.juzhen.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.LedgerLayoutDesk.LayoutView;
import org.juzhen.filing.LedgerMatch.Difference;
import org.juzhen.filing.LedgerMatch.Line;
import org.juzhen.filing.LedgerMatch.Outcome;
import org.juzhen.filing.LedgerMatchView.Found;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.LedgerTable;
import org.juzhen.registry.RegisterDesk;

/** Compares the register with the national system's sheet, and keeps what was found (比对). */
@ApplicationScoped
class LedgerMatchDesk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MATCH =
      "select id, unit_id, file_name, matched, differing, only_here, only_there, discovered, at,"
          + " by_name from ledger_match where ";
  private static final String ROWS =
      "insert into ledger_match_row (match_id, position, outcome, account_id, name, unit, platform,"
          + " differences) select ?1, r.n, r.outcome, cast(nullif(r.account, '') as uuid), r.name,"
          + " r.unit, r.platform, r.differences from unnest(cast(?2 as text[]), cast(?3 as text[]),"
          + " cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[])) with"
          + " ordinality as r(outcome, account, name, unit, platform, differences, n)";

  private final LedgerLayoutDesk layouts;
  private final RegisterDesk register;
  private final AuditDesk audit;
  private final HubClock clock;
  private final Vertx vertx;

  LedgerMatchDesk(
      LedgerLayoutDesk layouts,
      RegisterDesk register,
      AuditDesk audit,
      HubClock clock,
      Vertx vertx) {
    this.layouts = layouts;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** Compares with this sheet; its headings are those of the unit's layout, or usual ones. */
  Uni<LedgerMatchView> compare(Actor by, UUID unitId, String fileName, byte[] sheet) {
    return layouts
        .show(by, unitId, Locale.CHINESE)
        .invoke(
            x -> {
              if (sheet == null || sheet.length == 0) {
                throw KernelProblem.field("file", "REQUIRED");
              }
            })
        .chain(
            layout ->
                all(by, unitId, null, new ArrayList<>())
                    .chain(
                        accounts ->
                            vertx.executeBlocking(() -> matched(accounts, layout, sheet), false)))
        .chain(lines -> keep(by, unitId, fileName, lines))
        .chain(id -> show(by, unitId, id));
  }

  private static List<Line> matched(List<AccountView> accounts, LayoutView layout, byte[] sheet) {
    LedgerMatch match = new LedgerMatch(accounts);
    LedgerHeadings headings = LedgerHeadings.of(layout.columns());
    try (LedgerTable table = LedgerTable.open(sheet, headings.columns())) {
      for (var part = table.next(LedgerImportDesk.AT_ONCE);
          !part.isEmpty();
          part = table.next(LedgerImportDesk.AT_ONCE)) {
        part.forEach(row -> match.take(headings.back(row)));
      }
    }
    return match.finished();
  }

  private Uni<List<AccountView>> all(
      Actor by, UUID unitId, String cursor, List<AccountView> sofar) {
    return register
        .list(by, LedgerLayoutDesk.below(unitId), Paging.of(Paging.MOST, cursor))
        .invoke(slice -> sofar.addAll(slice.items()))
        .chain(
            slice ->
                slice.next() == null
                    ? Uni.createFrom().item(sofar)
                    : all(by, unitId, slice.next(), sofar));
  }

  @WithTransaction
  Uni<UUID> keep(Actor by, UUID unitId, String fileName, List<Line> lines) {
    UUID id = Ids.next();
    return Sql.of(
            "insert into ledger_match (id, unit_id, file_name, matched, differing,"
                + " only_here, only_there, discovered, at, by_id, by_name) values (?1,"
                + " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .with(id)
        .with(unitId)
        .with(fileName)
        .with(count(lines, Outcome.MATCHED))
        .with(count(lines, Outcome.DIFFERS))
        .with(count(lines, Outcome.ONLY_HERE))
        .with(count(lines, Outcome.ONLY_THERE))
        .with(count(lines, Outcome.DISCOVERED))
        .with(clock.now())
        .with(by.id())
        .with(by.name())
        .update()
        .chain(x -> rows(id, lines))
        .call(
            x ->
                audit.record(
                    by,
                    "COMPARE_NATIONAL",
                    new Subject("ledger-match", id, unitId),
                    Map.of("lines", lines.size())))
        .replaceWith(id);
  }

  private static int count(List<Line> lines, Outcome outcome) {
    return (int) lines.stream().filter(l -> l.outcome() == outcome).count();
  }

  private Uni<Integer> rows(UUID id, List<Line> lines) {
    return Sql.of(ROWS)
        .with(id)
        .with(texts(lines, l -> l.outcome().name()))
        .with(texts(lines, l -> l.accountId() == null ? "" : l.accountId().toString()))
        .with(texts(lines, Line::name))
        .with(texts(lines, Line::unit))
        .with(texts(lines, Line::platform))
        .with(texts(lines, l -> written(l.differences())))
        .update();
  }

  private static String[] texts(List<Line> lines, Function<Line, String> of) {
    return lines.stream().map(of).map(t -> t == null ? "" : t).toArray(String[]::new);
  }

  private static String written(List<Difference> differences) {
    try {
      return JSON.writeValueAsString(differences);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written down", e);
    }
  }

  /** The unit's comparisons, the latest first. */
  @WithTransaction
  Uni<List<LedgerMatchView>> list(Actor by, UUID unitId) {
    return layouts
        .mayUse(by, unitId)
        .chain(x -> Panache.getSession())
        .chain(
            s ->
                s.createNativeQuery(MATCH + "unit_id = ?1 order by id desc", Tuple.class)
                    .setParameter(1, unitId)
                    .setMaxResults(50)
                    .getResultList())
        .map(rows -> rows.stream().map(LedgerMatchDesk::view).toList());
  }

  /** One comparison. */
  @WithTransaction
  Uni<LedgerMatchView> show(Actor by, UUID unitId, UUID id) {
    return layouts
        .mayUse(by, unitId)
        .chain(x -> Panache.getSession())
        .chain(
            s ->
                s.createNativeQuery(MATCH + "unit_id = ?1 and id = ?2", Tuple.class)
                    .setParameter(1, unitId)
                    .setParameter(2, id)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("match", id))
        .map(LedgerMatchDesk::view);
  }

  /** Its lines, of one outcome or all, each with the next step. */
  @WithTransaction
  Uni<Slice<Found>> lines(Actor by, UUID unitId, UUID id, Outcome outcome, Paging paging) {
    int after = LedgerImports.position(paging);
    return show(by, unitId, id)
        .chain(x -> Panache.getSession())
        .chain(
            s ->
                s.createNativeQuery(
                        "select position, outcome, account_id, name, unit, platform, differences"
                            + " from ledger_match_row where match_id = ?1 and position > ?2 and"
                            + " (cast(?3 as text) is null or outcome = ?3) order by position",
                        Tuple.class)
                    .setParameter(1, id)
                    .setParameter(2, after)
                    .setParameter(3, outcome == null ? null : outcome.name())
                    .setMaxResults(paging.rows())
                    .getResultList())
        .map(rows -> rows.stream().map(LedgerMatchDesk::found).toList())
        .map(found -> Slice.of(found, paging, f -> String.valueOf(f.position())));
  }

  private static LedgerMatchView view(Tuple r) {
    return new LedgerMatchView(
        r.get("id", UUID.class),
        r.get("unit_id", UUID.class),
        r.get("file_name", String.class),
        r.get("matched", Integer.class),
        r.get("differing", Integer.class),
        r.get("only_here", Integer.class),
        r.get("only_there", Integer.class),
        r.get("discovered", Integer.class),
        r.get("at", OffsetDateTime.class).toInstant(),
        r.get("by_name", String.class));
  }

  private static Found found(Tuple r) {
    try {
      return new Found(
          r.get("position", Integer.class),
          Outcome.valueOf(r.get("outcome", String.class)),
          r.get("account_id", UUID.class),
          r.get("name", String.class),
          r.get("unit", String.class),
          r.get("platform", String.class),
          JSON.readValue(
              r.get("differences", String.class), new TypeReference<List<Difference>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be read back", e);
    }
  }
}
