package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.AccountLifeDesk.Admission;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.Cause;
import org.juzhen.registry.ExceptionDesk;
import org.juzhen.registry.FilingMark;

/**
 * What an agreed opening or change does to the register. Where opening needs an approval the
 * account is only agreed to, and has a time to go live; where it is filed it is in use already.
 */
@ApplicationScoped
class OpeningEffect {
  private final AccountDesk accounts;
  private final AccountLifeDesk lives;
  private final FilingTimers timers;
  private final RuleShelf rules;
  private final ExceptionDesk exceptions;

  OpeningEffect(
      AccountDesk accounts,
      AccountLifeDesk lives,
      FilingTimers timers,
      RuleShelf rules,
      ExceptionDesk exceptions) {
    this.accounts = accounts;
    this.lives = lives;
    this.timers = timers;
    this.rules = rules;
    this.exceptions = exceptions;
  }

  Uni<Void> take(Filing filing, FilingMark mark, Cause cause) {
    return rules
        .of(filing.unitId, RuleKey.OPEN_MODE)
        .chain(
            place -> entered(filing, ApprovalRoute.approves(place, RuleKey.OPEN_MODE), mark, cause))
        .invoke(account -> filing.accountId = account.id())
        .call(account -> exceptions.behind(account.id()).invoke(used -> filing.exceptionId = used))
        .call(account -> timers.endOfAccount(account.id(), FilingTimer.REGULARISATION))
        .chain(account -> live(filing, account, cause));
  }

  private Uni<Account> entered(Filing filing, boolean approval, FilingMark mark, Cause cause) {
    if (filing.accountId != null) {
      boolean there = !approval && filing.platformId != null && !filing.platformId.isBlank();
      AccountStatus next = there ? AccountStatus.ACTIVE : AccountStatus.APPROVED;
      return lives.admit(filing.accountId, filing.words, new Admission(next, mark, cause));
    }
    return approval
        ? lives.approve(filing.words, mark, cause)
        : accounts.open(filing.words, mark, cause);
  }

  private Uni<Void> live(Filing filing, Account account, Cause cause) {
    if (account.status() == AccountStatus.ACTIVE) {
      filing.registeredAt = cause.at();
      return Uni.createFrom().voidItem();
    }
    return timers.goLive(filing);
  }

  /** Another unit answers for the account: whatever its old sponsor's end asked for is done. */
  private Uni<Void> moved(Filing filing, Cause cause) {
    return filing.words.unitId() == null
        ? Uni.createFrom().voidItem()
        : accounts
            .moveTo(filing.accountId, filing.words.unitId(), cause)
            .chain(a -> timers.endOfAccount(a.id(), FilingTimer.REORGANISATION));
  }

  /**
   * Takes a change over; one that names the platform's identity brings an agreed account to life.
   */
  Uni<Void> change(Filing filing, Cause cause) {
    return moved(filing, cause)
        .chain(x -> accounts.change(filing.accountId, filing.words, cause))
        .chain(
            account ->
                account.status() == AccountStatus.ACTIVE
                    ? timers.endOfAccount(account.id(), FilingTimer.GO_LIVE)
                    : Uni.createFrom().voidItem());
  }
}
