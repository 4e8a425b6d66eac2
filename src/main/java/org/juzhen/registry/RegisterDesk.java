package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Accounts.Line;

/** Lets people look into the register of accounts (台账). */
@ApplicationScoped
public class RegisterDesk {
  private final Accounts accounts;
  private final AccountRows rows;
  private final AccountChanges history;
  private final Units units;
  private final AccountBook book;

  RegisterDesk(
      Accounts accounts, AccountRows rows, AccountChanges history, Units units, AccountBook book) {
    this.accounts = accounts;
    this.rows = rows;
    this.history = history;
    this.units = units;
    this.book = book;
  }

  /** The accounts that the person may see and looks for. */
  @WithTransaction
  public Uni<Slice<AccountView>> list(Actor by, AccountSearch search, Paging paging) {
    return rows.ids(Reach.withAdministration(by), search, paging)
        .chain(accounts::lines)
        .map(lines -> Slice.of(lines, paging, line -> line.account().id().toString()))
        .chain(slice -> book.views(slice.items()).map(views -> new Slice<>(views, slice.next())));
  }

  /** One account, if the person may see it. */
  @WithTransaction
  public Uni<AccountView> show(Actor by, UUID id) {
    return line(by, id).chain(line -> book.views(List.of(line))).map(views -> views.get(0));
  }

  /** What was changed on an account, the latest first. */
  @WithTransaction
  public Uni<List<ChangeView>> history(Actor by, UUID id) {
    return line(by, id)
        .chain(line -> history.of(id))
        .map(changes -> changes.stream().map(ChangeView::of).toList());
  }

  private Uni<Line> line(Actor by, UUID id) {
    return accounts
        .required(id)
        .chain(account -> units.required(account.unitId()).map(unit -> new Line(account, unit)))
        .invoke(
            line -> {
              if (!Reach.withAdministration(by).covers(line.unit())) {
                throw KernelProblem.NOT_FOUND.with("account", id);
              }
            });
  }
}
