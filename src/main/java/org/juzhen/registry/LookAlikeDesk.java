package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Accounts.Line;

/** Lists accounts that could be taken for each other, and names that do not fit (重名与名称核查). */
@ApplicationScoped
public class LookAlikeDesk {
  private final AccountRows rows;
  private final Accounts accounts;
  private final Units units;
  private final Duplicates duplicates;

  LookAlikeDesk(AccountRows rows, Accounts accounts, Units units, Duplicates duplicates) {
    this.rows = rows;
    this.accounts = accounts;
    this.units = units;
    this.duplicates = duplicates;
  }

  /** The accounts within reach that have a look-alike in another unit. */
  @WithTransaction
  public Uni<Slice<LookAlikeGroup>> list(Actor by, Paging paging) {
    return rows.alike(Reach.withAdministration(by), paging)
        .chain(accounts::lines)
        .map(lines -> Slice.of(lines, paging, line -> line.account().id().toString()))
        .chain(slice -> groups(slice.items()).map(groups -> new Slice<>(groups, slice.next())));
  }

  private Uni<List<LookAlikeGroup>> groups(List<Line> lines) {
    return InTurn.of(lines, this::group);
  }

  private Uni<LookAlikeGroup> group(Line line) {
    Account a = line.account();
    AccountWords words = AccountWords.ofAddress(a.platform(), a.platformId(), a.url());
    return duplicates
        .of(a.unitId(), words.over(AccountWords.named(a.name())), a.id())
        .map(found -> found.stream().filter(f -> !f.unitId().equals(a.unitId())).toList())
        .map(
            others ->
                new LookAlikeGroup(
                    a.id(), a.name(), a.platform(), a.unitId(), line.unit().shownName(), others));
  }

  /** Whether a unit is called the same on all platforms and by whom it is certified. */
  @WithTransaction
  public Uni<NameReport> names(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            unit -> {
              if (!Reach.withAdministration(by).covers(unit)) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
            })
        .chain(unit -> accounts.livingOf(unitId).map(found -> NameReport.of(unit, found)));
  }
}
