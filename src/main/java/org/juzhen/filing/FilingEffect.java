package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.Cause;
import org.juzhen.registry.FilingMark;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** What happens to the account when the last level has agreed. Works in the desk's transaction. */
@ApplicationScoped
class FilingEffect {
  private final AccountDesk accounts;
  private final AccountLifeDesk lives;
  private final OpeningEffect openings;
  private final OfflineRoom offline;
  private final FilingTimers timers;
  private final FilingNumbers numbers;
  private final Units units;
  private final HubClock clock;

  FilingEffect(
      AccountDesk accounts,
      AccountLifeDesk lives,
      OpeningEffect openings,
      OfflineRoom offline,
      FilingTimers timers,
      FilingNumbers numbers,
      Units units,
      HubClock clock) {
    this.accounts = accounts;
    this.lives = lives;
    this.openings = openings;
    this.offline = offline;
    this.timers = timers;
    this.numbers = numbers;
    this.units = units;
    this.clock = clock;
  }

  Uni<Void> take(Actor by, Filing filing, FilingLevel last) {
    Cause cause = new Cause(by, filing.id, clock.now());
    if (filing.historicNo != null) {
      return confirm(filing, cause);
    }
    return units
        .required(filing.unitId)
        .chain(unit -> numbers.next(clock.today().getYear(), unit.regionCode()))
        .invoke(number -> filing.filed(number, clock.today()))
        .chain(number -> authority(last))
        .chain(authority -> touch(filing, authority, cause));
  }

  private Uni<Void> confirm(Filing filing, Cause cause) {
    LocalDate day = filing.historicOn == null ? clock.today() : filing.historicOn;
    filing.filed(filing.historicNo, day);
    FilingMark mark = new FilingMark(filing.historicNo, day, filing.historicAuthority);
    return accounts.confirm(filing.accountId, mark, cause).replaceWithVoid();
  }

  private Uni<Void> touch(Filing filing, String authority, Cause cause) {
    FilingMark mark = new FilingMark(filing.filingNo, filing.filedOn, authority);
    if (filing.historic) {
      return accounts.confirm(filing.accountId, mark, cause).replaceWithVoid();
    }
    return switch (filing.kind) {
      case OPEN -> openings.take(filing, mark, cause);
      case CHANGE -> openings.change(filing, cause);
      case SUSPEND ->
          filing.isSudden() ? Uni.createFrom().voidItem() : offline.agreed(cause.by(), filing);
      case RESUME -> offline.end(cause.by(), filing);
      case DEREGISTER ->
          lives
              .deregister(filing.accountId, cause)
              .chain(a -> timers.endOfAccount(a.id(), FilingTimer.DEREGISTRATION));
      case EXIT -> lives.exit(filing.accountId, cause).chain(a -> timers.exitCleanup(filing));
      // A closing touches the account only when the public has been told.
      case CLOSE -> timers.endOfAccount(filing.accountId, FilingTimer.REGULARISATION);
    };
  }

  private Uni<String> authority(FilingLevel last) {
    UUID unit = last.unitId;
    return unit == null
        ? Uni.createFrom().item(last.decidedByName == null ? last.documentNo : last.decidedByName)
        : units.required(unit).map(Unit::name);
  }
}
