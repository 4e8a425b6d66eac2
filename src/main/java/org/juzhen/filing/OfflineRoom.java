package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.Cause;

/** Takes accounts offline and brings them back (临时下线、恢复). Works in the desk's turn. */
@ApplicationScoped
class OfflineRoom {
  private final AccountLifeDesk accounts;
  private final AccountPauses pauses;
  private final FilingTimers timers;
  private final RuleShelf rules;
  private final HubClock clock;

  OfflineRoom(
      AccountLifeDesk accounts,
      AccountPauses pauses,
      FilingTimers timers,
      RuleShelf rules,
      HubClock clock) {
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
                accounts
                    .suspend(filing.accountId, excused, cause(by, filing))
                    .chain(a -> pauses.persist(new AccountPause(filing, excused, clock.now())))
                    .chain(p -> excused ? timers.offline(filing) : Uni.createFrom().voidItem()));
  }

  /** The account is back. */
  Uni<Void> end(Actor by, Filing filing) {
    UUID account = filing.accountId;
    return accounts
        .resume(account, cause(by, filing))
        .chain(a -> pauses.end(account, clock.now()))
        .chain(x -> timers.endOfAccount(account, FilingTimer.OFFLINE));
  }

  private Cause cause(Actor by, Filing filing) {
    return new Cause(by, filing.id, clock.now());
  }
}
