package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.Cause;
import org.juzhen.registry.FilingMark;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** What happens to the account when the last level has agreed. Works in the desk's transaction. */
@ApplicationScoped
class FilingEffect {
  private final AccountDesk accounts;
  private final FilingNumbers numbers;
  private final Units units;
  private final HubClock clock;

  FilingEffect(AccountDesk accounts, FilingNumbers numbers, Units units, HubClock clock) {
    this.accounts = accounts;
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
      case OPEN ->
          accounts
              .open(filing.words, mark, cause)
              .invoke(account -> filing.accountId = account.id())
              .replaceWithVoid();
      case CHANGE -> accounts.change(filing.accountId, filing.words, cause).replaceWithVoid();
      // A closing touches the account only when the public has been told.
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<String> authority(FilingLevel last) {
    UUID unit = last.unitId;
    return unit == null
        ? Uni.createFrom().item(last.decidedByName == null ? last.documentNo : last.decidedByName)
        : units.required(unit).map(Unit::name);
  }
}
