package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** Where a unit chooses how its accounts show posts (默认发布形式). What is written stays as it is. */
@ApplicationScoped
public class AccountFormDesk {
  private final Accounts accounts;
  private final PostDoor door;
  private final FormChoice choice;
  private final AccountForms forms;
  private final AuditDesk audit;
  private final HubClock clock;

  AccountFormDesk(
      Accounts accounts,
      PostDoor door,
      FormChoice choice,
      AccountForms forms,
      AuditDesk audit,
      HubClock clock) {
    this.accounts = accounts;
    this.door = door;
    this.choice = choice;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it is today, for whoever sees the account. */
  @WithTransaction
  public Uni<AccountFormView> show(Actor by, UUID id) {
    return seen(by, id).chain(this::view);
  }

  /** Chooses for the posts that are written from now on. */
  @WithTransaction
  public Uni<AccountFormView> change(Actor by, UUID id, Shape form) {
    return seen(by, id)
        .invoke(a -> by.must(a.unitId(), Role.EDITOR, Role.COORDINATOR))
        .call(a -> choice.offered(List.of(a)).chain(all -> put(by, a, form, all.get(id))))
        .call(
            a ->
                audit.record(
                    by,
                    "CHANGE_ACCOUNT_FORM",
                    new Subject("account", id, a.unitId()),
                    Map.of("form", form)))
        .chain(this::view);
  }

  private Uni<Integer> put(Actor by, Account account, Shape form, List<Shape> offered) {
    choice.mustBeOffered(account, form, offered);
    return form == offered.get(0)
        ? forms.forget(account.id())
        : forms.choose(account.id(), form, by, clock.now());
  }

  private Uni<Account> seen(Actor by, UUID id) {
    return accounts.required(id).call(a -> door.mustSee(by, a.unitId(), id));
  }

  private Uni<AccountFormView> view(Account a) {
    return choice
        .offered(List.of(a))
        .chain(
            offered ->
                forms.of(List.of(a.id())).map(chosen -> view(a, offered.get(a.id()), chosen)));
  }

  private AccountFormView view(Account a, List<Shape> offered, Map<UUID, Shape> chosen) {
    Shape form = chosen.getOrDefault(a.id(), offered.get(0));
    return new AccountFormView(
        a.id(),
        a.name(),
        a.unitId(),
        offered.contains(form) ? form : offered.get(0),
        offered,
        choice.isReachable());
  }
}
