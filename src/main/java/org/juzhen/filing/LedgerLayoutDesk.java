package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.LedgerLayout.Chosen;
import org.juzhen.filing.LedgerSheet.Column;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.registry.AccountSearch;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Keeps each unit's layout for the national reporting system, shows and writes it. */
@ApplicationScoped
class LedgerLayoutDesk {
  private static final int SHOWN = 20;

  /** What the national system is likely to ask, until somebody knows its form and says so. */
  private static final List<Column> USUAL =
      List.of(
          Column.NAME,
          Column.PLATFORM,
          Column.PLATFORM_ID,
          Column.URL,
          Column.UNIT,
          Column.STATUS,
          Column.MAIN);

  private final LedgerLayouts layouts;
  private final Units units;
  private final RegisterDesk register;
  private final LedgerExportDesk exports;
  private final AuditDesk audit;
  private final HubClock clock;

  LedgerLayoutDesk(
      LedgerLayouts layouts,
      Units units,
      RegisterDesk register,
      LedgerExportDesk exports,
      AuditDesk audit,
      HubClock clock) {
    this.layouts = layouts;
    this.units = units;
    this.register = register;
    this.exports = exports;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A unit's layout.
   *
   * @param version 0 as long as nobody changed it
   */
  record LayoutView(UUID unitId, List<Chosen> columns, int version, String changedBy) {}

  /** The unit's layout, or the usual one. */
  @WithTransaction
  Uni<LayoutView> show(Actor by, UUID unitId, Locale language) {
    return mayUse(by, unitId)
        .chain(unit -> layouts.findById(unitId))
        .map(l -> l == null ? usual(unitId, language) : view(l));
  }

  private static LayoutView view(LedgerLayout l) {
    return new LayoutView(l.unitId, l.chosen(), l.version + 1, l.changedByName);
  }

  private static LayoutView usual(UUID unitId, Locale language) {
    FilingMessages texts = FilingTexts.in(language);
    List<Chosen> columns =
        USUAL.stream().map(c -> new Chosen(c, texts.column(c), Map.of())).toList();
    return new LayoutView(unitId, columns, 0, null);
  }

  /** Changes it, for the next export and the next comparison. */
  @WithTransaction
  Uni<LayoutView> change(Actor by, UUID unitId, String ifMatch, List<Chosen> columns) {
    mustBeClear(columns);
    return mayUse(by, unitId)
        .chain(unit -> layouts.findById(unitId))
        .invoke(l -> IfMatch.check(ifMatch, l == null ? 0 : l.version + 1))
        .map(l -> l == null ? new LedgerLayout(unitId) : l)
        .invoke(l -> l.say(columns, by, clock.now()))
        .chain(layouts::persistAndFlush)
        .call(
            l ->
                audit.record(
                    by,
                    "CHANGE_LAYOUT",
                    new Subject("ledger-layout", unitId, unitId),
                    Map.of("columns", columns.stream().map(c -> c.field().name()).toList())))
        .map(LedgerLayoutDesk::view);
  }

  private static void mustBeClear(List<Chosen> columns) {
    long headings = columns.stream().map(c -> c.heading().strip()).distinct().count();
    boolean named = columns.stream().anyMatch(c -> c.field() == Column.NAME);
    if (headings < columns.size() || !named) {
      throw LedgerRefusal.LAYOUT_UNCLEAR.problem().field("columns", "WRONG_VALUE");
    }
  }

  /** The first lines as they would be written. */
  Uni<List<List<String>>> preview(Actor by, UUID unitId, Locale language) {
    return show(by, unitId, language)
        .chain(
            layout ->
                register
                    .list(by, below(unitId), Paging.of(SHOWN, null))
                    .map(
                        slice ->
                            slice.items().stream()
                                .map(a -> line(layout, 0, a, FilingTexts.in(language)))
                                .toList()));
  }

  /** The whole register below the unit in its layout; whoever takes the file deletes it. */
  Uni<Path> write(Actor by, UUID unitId, Locale language) {
    FilingMessages texts = FilingTexts.in(language);
    return show(by, unitId, language)
        .chain(
            layout ->
                exports.write(
                    new LedgerExportDesk.Sheet<AccountView>(
                        texts.ledger(),
                        layout.columns().stream().map(Chosen::heading).toList(),
                        paging -> register.list(by, below(unitId), paging),
                        (n, a) -> line(layout, n, a, texts))))
        .call(x -> written(by, unitId));
  }

  @WithTransaction
  Uni<Void> written(Actor by, UUID unitId) {
    return audit.record(
        by, "EXPORT_NATIONAL", new Subject("ledger-layout", unitId, unitId), Map.of());
  }

  private List<String> line(LayoutView layout, int number, AccountView a, FilingMessages texts) {
    List<String> cells = LedgerSheet.line(number, a, clock.now(), texts);
    return Arrays.asList(
        layout.columns().stream()
            .map(c -> c.put(cells.get(c.field().ordinal())))
            .toArray(String[]::new));
  }

  static AccountSearch below(UUID unitId) {
    return new AccountSearch(null, unitId, null, null, null);
  }

  /** Coordinators and supervisors of the unit itself. */
  Uni<Unit> mayUse(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            u -> {
              if (!by.sees(u.id(), u.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
              if (!by.has(Role.COORDINATOR, unitId) && !by.covers(Role.SUPERVISOR, u.path())) {
                throw KernelProblem.FORBIDDEN.with(
                    "needs", List.of(Role.COORDINATOR, Role.SUPERVISOR));
              }
            });
  }
}
