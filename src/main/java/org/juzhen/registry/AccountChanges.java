package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The history of accounts. */
@ApplicationScoped
class AccountChanges implements PanacheRepositoryBase<AccountChange, UUID> {

  /** The latest first. */
  Uni<List<AccountChange>> of(UUID accountId) {
    return find("accountId = ?1 order by at desc, id desc", accountId).range(0, 199).list();
  }

  /** What the account was when it became this, or null when it always was. */
  Uni<AccountStatus> before(UUID accountId, AccountStatus now) {
    return find(
            "accountId = ?1 and field = 'status' and after = ?2 order by at desc, id desc",
            accountId,
            now.name())
        .firstResult()
        .map(c -> c == null || c.before == null ? null : AccountStatus.valueOf(c.before));
  }

  Uni<Void> note(UUID accountId, List<AccountChange.Change> changes, Cause cause) {
    return changes.isEmpty()
        ? Uni.createFrom().voidItem()
        : persist(changes.stream().map(c -> new AccountChange(accountId, c, cause)));
  }

  /** The same line for each of the accounts. */
  Uni<Void> noteAll(List<Account> accounts, AccountChange.Change change, Cause cause) {
    return persist(accounts.stream().map(a -> new AccountChange(a.id(), change, cause)));
  }
}
