package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
import org.juzhen.registry.Reach;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Judges some hundred lines of a ledger and enters those that are good and new. */
@ApplicationScoped
class LedgerEntryDesk {
  private final Units units;
  private final Accounts accounts;
  private final AccountDesk accountDesk;
  private final Filings filings;
  private final FilingLevels levels;
  private final AuditDesk audit;
  private final HubClock clock;

  LedgerEntryDesk(
      Units units,
      Accounts accounts,
      AccountDesk accountDesk,
      Filings filings,
      FilingLevels levels,
      AuditDesk audit,
      HubClock clock) {
    this.units = units;
    this.accounts = accounts;
    this.accountDesk = accountDesk;
    this.filings = filings;
    this.levels = levels;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes these lines.
   *
   * @param seen what earlier lines of the same table named
   */
  @WithTransaction
  Uni<List<RowResult>> part(LedgerOrder order, List<LedgerRow> rows, Set<String> seen) {
    return judged(order, rows, seen);
  }

  /** Takes all parts or none: one refusal of the database undoes everything. */
  @WithTransaction
  Uni<List<RowResult>> whole(LedgerOrder order, List<List<LedgerRow>> parts, Set<String> seen) {
    return next(order, parts.iterator(), seen, new ArrayList<>());
  }

  private Uni<List<RowResult>> next(
      LedgerOrder order, Iterator<List<LedgerRow>> parts, Set<String> seen, List<RowResult> all) {
    if (!parts.hasNext()) {
      return Uni.createFrom().item(all);
    }
    return judged(order, parts.next(), seen)
        .invoke(all::addAll)
        .call(x -> Panache.getSession().chain(s -> s.flush().invoke(s::clear)))
        .chain(x -> next(order, parts, seen, all));
  }

  private Uni<List<RowResult>> judged(LedgerOrder order, List<LedgerRow> rows, Set<String> seen) {
    Batch batch = new Batch(seen, order.language(), clock.today());
    return named(order.by(), rows)
        .map(found -> batch.judge(rows, new LedgerUnits(order.by(), found)))
        .chain(this::known)
        .invoke(batch::compare)
        .call(x -> order.dryRun() ? Uni.createFrom().voidItem() : enter(order.by(), batch))
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
