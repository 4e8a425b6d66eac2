package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.AccountDesk.OldAccount;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Cause;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.LedgerTable;
import org.juzhen.registry.Reach;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Takes in ledgers of accounts that were in use before this hub (台账导入). Each account brings its
 * historic filing, which waits for the supervising unit. The same table may come again: what is
 * there already stays as it is.
 */
@ApplicationScoped
public class LedgerImportDesk {
  private static final int AT_ONCE = 500;

  private final Units units;
  private final Accounts accounts;
  private final AccountDesk accountDesk;
  private final Filings filings;
  private final FilingLevels levels;
  private final AuditDesk audit;
  private final HubClock clock;
  private final Vertx vertx;

  LedgerImportDesk(
      Units units,
      Accounts accounts,
      AccountDesk accountDesk,
      Filings filings,
      FilingLevels levels,
      AuditDesk audit,
      HubClock clock,
      Vertx vertx) {
    this.units = units;
    this.accounts = accounts;
    this.accountDesk = accountDesk;
    this.filings = filings;
    this.levels = levels;
    this.audit = audit;
    this.clock = clock;
    this.vertx = vertx;
  }

  /**
   * Reads the table and enters what can be entered, some hundred lines at a time.
   *
   * @param table an XLSX or CSV file
   * @param dryRun judges only, nothing is written
   * @param language of the details
   */
  public Uni<ImportReport> take(Actor by, byte[] table, boolean dryRun, Locale language) {
    FilingPolicy.mustFileOrDecide(by);
    Set<String> seen = new HashSet<>();
    return vertx
        .executeBlocking(() -> LedgerTable.read(table), false)
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(parts(rows)))
        .onItem()
        .transformToUniAndConcatenate(part -> part(by, part, seen, dryRun, language))
        .onItem()
        .<RowResult>disjoint()
        .collect()
        .asList()
        .map(ImportReport::of);
  }

  private static List<List<LedgerRow>> parts(List<LedgerRow> rows) {
    return IntStream.iterate(0, i -> i < rows.size(), i -> i + AT_ONCE)
        .mapToObj(i -> rows.subList(i, Math.min(rows.size(), i + AT_ONCE)))
        .toList();
  }

  @WithTransaction
  Uni<List<RowResult>> part(
      Actor by, List<LedgerRow> rows, Set<String> seen, boolean dryRun, Locale language) {
    Batch batch = new Batch(seen, language);
    return named(by, rows)
        .map(found -> batch.judge(rows, new LedgerUnits(by, found)))
        .chain(lines -> known(lines))
        .invoke(batch::compare)
        .call(x -> dryRun ? Uni.createFrom().voidItem() : enter(by, batch))
        .map(x -> batch.results());
  }

  private Uni<List<Unit>> named(Actor by, List<LedgerRow> rows) {
    Set<String> names = rows.stream().map(r -> r.cell("unit")).collect(Collectors.toSet());
    return units
        .named(Reach.of(by), names)
        .chain(found -> units.these(by.unitsWith(Role.COORDINATOR)).map(own -> union(found, own)));
  }

  private static List<Unit> union(List<Unit> one, List<Unit> other) {
    List<Unit> all = new ArrayList<>(one);
    other.stream()
        .filter(u -> all.stream().noneMatch(a -> a.id().equals(u.id())))
        .forEach(all::add);
    return all;
  }

  private Uni<List<Account>> known(List<LedgerLine> lines) {
    List<LedgerLine> sound = lines.stream().filter(l -> l.fault() == null).toList();
    return accounts.known(
        sound.stream().map(l -> l.words().platformId()).filter(id -> id != null).toList(),
        sound.stream().map(l -> l.words().unitId()).distinct().toList(),
        sound.stream().map(l -> l.words().name()).distinct().toList());
  }

  private Uni<Void> enter(Actor by, Batch batch) {
    List<LedgerLine> fresh = batch.fresh();
    if (fresh.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Cause cause = new Cause(by, null, clock.now());
    List<OldAccount> old =
        fresh.stream().map(l -> new OldAccount(l.words(), l.lastPostAt())).toList();
    return accountDesk
        .enterUnfiled(old, cause)
        .map(entered -> past(entered, fresh, by))
        .call(past -> filings.persist(past))
        .call(past -> levels.persist(past.stream().map(f -> level(f, batch))))
        .chain(
            past ->
                audit.record(
                    by,
                    "IMPORT",
                    new Subject("account", null, by.unitId()),
                    Map.of("entered", past.size(), "rows", batch.size())));
  }

  private List<Filing> past(List<Account> entered, List<LedgerLine> fresh, Actor by) {
    return IntStream.range(0, entered.size())
        .mapToObj(i -> Filing.ofThePast(entered.get(i), fresh.get(i).mark(), by, clock.now()))
        .toList();
  }

  private static FilingLevel level(Filing filing, Batch batch) {
    UUID supervising = batch.unit(filing.unitId).supervisingUnitId();
    return new FilingLevel(filing.id, filing.round, 1, supervising);
  }
}
