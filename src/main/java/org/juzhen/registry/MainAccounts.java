package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One account stands for a government (主账号): 大政办通〔2021〕11号 第29条. Works in the transaction of
 * whoever gives the mark to another one.
 */
@ApplicationScoped
class MainAccounts {
  private final Accounts accounts;
  private final Units units;
  private final AccountChanges history;

  MainAccounts(Accounts accounts, Units units, AccountChanges history) {
    this.accounts = accounts;
    this.units = units;
    this.history = history;
  }

  /** It is the government's main account now: the one before is so no longer. */
  Uni<Void> said(Account account, AccountWords words, Cause cause) {
    return Boolean.TRUE.equals(words.main())
        ? beside(account).chain(former -> unmark(former, cause))
        : Uni.createFrom().voidItem();
  }

  /** A government that has its main account takes no second one over. */
  Uni<Void> moved(Account account, Cause cause) {
    return account.main()
        ? beside(account).chain(there -> unmark(there == null ? null : account, cause))
        : Uni.createFrom().voidItem();
  }

  private Uni<Account> beside(Account account) {
    return units
        .required(account.unitId())
        .chain(
            unit ->
                unit.kind() == UnitKind.GOVERNMENT
                    ? accounts.mainBeside(unit.id(), account.id())
                    : Uni.createFrom().nullItem());
  }

  private Uni<Void> unmark(Account account, Cause cause) {
    return account == null
        ? Uni.createFrom().voidItem()
        : history.note(account.id(), account.say(AccountWords.main(false)), cause);
  }
}
