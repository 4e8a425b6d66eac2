package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.identity.Leaving;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** Nobody leaves with a login in the pocket without being warned, and the unit is. */
@ApplicationScoped
class LoginsOfLeavers implements Leaving {
  private final Custodies custodies;
  private final Accounts accounts;
  private final NoticeDesk notices;

  LoginsOfLeavers(Custodies custodies, Accounts accounts, NoticeDesk notices) {
    this.custodies = custodies;
    this.accounts = accounts;
    this.notices = notices;
  }

  @Override
  public Uni<List<String>> holds(Person person) {
    return accountsOf(person).map(found -> found.stream().map(Account::name).toList());
  }

  @Override
  public Uni<Void> leaves(Person person, Actor by) {
    return accountsOf(person)
        .chain(found -> InTurn.of(found, account -> warn(person, account)))
        .replaceWithVoid();
  }

  private Uni<List<Account>> accountsOf(Person person) {
    return custodies
        .heldBy(person.id())
        .chain(held -> accounts.these(held.stream().map(c -> c.accountId).toList()));
  }

  private Uni<Void> warn(Person person, Account account) {
    return notices.tell(
        NoticeOrder.toRole(
            "LOGIN_LEFT_BEHIND",
            account.unitId(),
            Role.COORDINATOR,
            List.of(account.name(), person.name()),
            "/accounts/" + account.id() + "/custody",
            account.id() + "-" + person.id()));
  }
}
