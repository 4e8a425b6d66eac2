package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Cause;

/** Takes accounts offline and brings them back (临时下线、恢复). Works in the desk's turn. */
@ApplicationScoped
class OfflineRoom {
  private static final Set<AccountStatus> PAUSABLE =
      Set.of(AccountStatus.ACTIVE, AccountStatus.ACTIVE_UNFILED, AccountStatus.SUSPENDED);

  private final Accounts register;
  private final AccountLifeDesk accounts;
  private final AccountPauses pauses;
  private final FilingTimers timers;
  private final RuleShelf rules;
  private final HubClock clock;

  OfflineRoom(
      Accounts register,
      AccountLifeDesk accounts,
      AccountPauses pauses,
      FilingTimers timers,
      RuleShelf rules,
      HubClock clock) {
    this.register = register;
    this.accounts = accounts;
    this.pauses = pauses;
    this.timers = timers;
    this.rules = rules;
    this.clock = clock;
  }

  /** An agreed pause: at once, or on its first day. */
  Uni<Void> agreed(Actor by, Filing filing) {
    boolean later =
        filing.particulars.startsOn() != null
            && filing.particulars.startsOn().isAfter(clock.today());
    return later ? timers.offlineBegins(filing) : begin(by, filing);
  }

  /** What had to stop at once stands still when it is reported, before anybody agrees. */
  Uni<Void> atOnce(Actor by, Filing filing) {
    return filing.round > 1
        ? Uni.createFrom().voidItem()
        : begin(by, filing).chain(x -> timers.emergencyReport(filing));
  }

  /** The first day of a pause that was planned; an account that left meanwhile has none. */
  Uni<Void> onTheDay(Actor by, Filing filing) {
    return register
        .required(filing.accountId)
        .chain(
            account ->
                PAUSABLE.contains(account.status())
                    ? begin(by, filing)
                    : Uni.createFrom().voidItem());
  }

  /**
   * From now on the account stands still. Only where the place knows such a pause its silence does
   * not count meanwhile.
   */
  Uni<Void> begin(Actor by, Filing filing) {
    return rules
        .of(filing.unitId, RuleKey.TEMP_OFFLINE_ENABLED)
        .map(place -> place.isTrue(RuleKey.TEMP_OFFLINE_ENABLED))
        .chain(
            excused ->
                stop(by, filing, excused)
                    .chain(a -> pauses.persist(new AccountPause(filing, excused, clock.now())))
                    .chain(p -> excused ? timers.offline(filing) : Uni.createFrom().voidItem()));
  }

  /** Where it stands still already, because it had to stop at once, this pause takes over. */
  private Uni<Void> stop(Actor by, Filing filing, boolean excused) {
    return pauses
        .running(filing.accountId)
        .chain(
            running ->
                running == null
                    ? accounts
                        .suspend(filing.accountId, excused, cause(by, filing))
                        .replaceWithVoid()
                    : ended(filing.accountId));
  }

  /** The account is back. */
  Uni<Void> end(Actor by, Filing filing) {
    return pauses
        .allowed(filing.accountId, clock.now())
        .chain(allowed -> accounts.resume(filing.accountId, allowed, cause(by, filing)))
        .chain(a -> ended(filing.accountId));
  }

  /** Taken back or refused: the account is back, unless another pause has begun meanwhile. */
  Uni<Void> undo(Actor by, Filing filing) {
    return pauses
        .running(filing.accountId)
        .chain(
            running ->
                running != null && running.filingId.equals(filing.id)
                    ? back(by, filing)
                    : Uni.createFrom().voidItem());
  }

  /** An account whose closing was announced meanwhile goes on closing. */
  private Uni<Void> back(Actor by, Filing filing) {
    return register
        .required(filing.accountId)
        .chain(
            account ->
                account.status() == AccountStatus.SUSPENDED
                    ? end(by, filing)
                    : ended(filing.accountId));
  }

  private Uni<Void> ended(UUID account) {
    return pauses
        .end(account, clock.now())
        .chain(x -> timers.endOfAccount(account, FilingTimer.OFFLINE));
  }

  private Cause cause(Actor by, Filing filing) {
    return new Cause(by, filing.id, clock.now());
  }
}
