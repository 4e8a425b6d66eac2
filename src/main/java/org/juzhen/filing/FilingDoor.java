package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountDetails;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Platform;
import org.juzhen.registry.Unit;
import org.juzhen.registry.UnitView;
import org.juzhen.registry.Units;

/**
 * Looks at what comes in before a desk touches it: does it exist for this person, may it be filed.
 */
@ApplicationScoped
class FilingDoor {
  private final Units units;
  private final Accounts accounts;
  private final Filings filings;
  private final FilingLevels levels;
  private final FilingPapers papers;

  FilingDoor(
      Units units, Accounts accounts, Filings filings, FilingLevels levels, FilingPapers papers) {
    this.units = units;
    this.accounts = accounts;
    this.filings = filings;
    this.levels = levels;
    this.papers = papers;
  }

  /** Says no to words that cannot even become a draft. */
  void mustBeReadable(FilingWords said) {
    if (said.kind() == null) {
      throw KernelProblem.field("kind", "REQUIRED");
    }
    if (said.kind() == FilingKind.OPEN && said.accountId() == null) {
      mustNameTheAccount(said.account());
    } else if (said.accountId() == null) {
      throw KernelProblem.field("accountId", "REQUIRED");
    }
    mustKeepTheAccount(said.changes());
  }

  private static void mustNameTheAccount(AccountWords account) {
    if (account == null) {
      throw KernelProblem.field("account", "REQUIRED");
    }
    if (account.unitId() == null) {
      throw KernelProblem.field("account.unitId", "REQUIRED");
    }
    if (account.platform() == null) {
      throw KernelProblem.field("account.platform", "REQUIRED");
    }
    mustNameThePlatform(account);
    mustHaveAName(account.name(), "account.name");
    if (account.name() == null) {
      throw KernelProblem.field("account.name", "REQUIRED");
    }
  }

  /** A platform that has no name of its own here is written out. */
  static void mustNameThePlatform(AccountWords account) {
    if (account.platform() == Platform.OTHER && account.otherPlatform().isBlank()) {
      throw KernelProblem.field("account.details.otherPlatform", "REQUIRED");
    }
  }

  /** A change keeps the platform: that is another account. */
  void mustKeepTheAccount(AccountWords changes) {
    if (changes == null) {
      return;
    }
    if (changes.platform() != null) {
      throw KernelProblem.field("changes.platform", "WRONG_VALUE");
    }
    mustHaveAName(changes.name(), "changes.name");
  }

  private static void mustHaveAName(String name, String field) {
    if (name != null && name.isBlank()) {
      throw KernelProblem.field(field, "REQUIRED");
    }
  }

  /** The units in whose name the person files. */
  Uni<List<UnitView>> homes(Actor by) {
    return units
        .these(by.unitsWith(Role.COORDINATOR))
        .map(found -> found.stream().map(UnitView::of).toList());
  }

  /** The unit in whose name the person files. */
  Uni<Unit> unit(Actor by, UUID unitId) {
    return units
        .findById(unitId)
        .invoke(unit -> mustSee(by, unit, "account.unitId"))
        .invoke(unit -> by.must(unit.id(), Role.COORDINATOR));
  }

  /** The account that it is about. */
  Uni<Account> account(Actor by, FilingWords said) {
    return accounts
        .findById(said.accountId())
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.problem().field("accountId", "UNKNOWN"))
        .call(
            account -> units.findById(account.unitId()).invoke(unit -> mustSeeOrInherit(by, unit)))
        .invoke(account -> mustTake(said.kind(), account))
        .invoke(account -> mustBeTheSame(account, said.account()))
        .call(account -> mustKnowSponsor(said.changes()));
  }

  /** The unit that files for an account: its sponsor; after a merger the successor as well. */
  Uni<UUID> filer(Actor by, Account account) {
    return units.required(account.unitId()).map(unit -> filer(by, unit));
  }

  private static UUID filer(Actor by, Unit unit) {
    if (unit.successorId() != null && by.has(Role.COORDINATOR, unit.successorId())) {
      return unit.successorId();
    }
    by.must(unit.id(), Role.COORDINATOR);
    return unit.id();
  }

  private static void mustSeeOrInherit(Actor by, Unit unit) {
    boolean heir =
        unit != null && unit.successorId() != null && by.has(Role.COORDINATOR, unit.successorId());
    if (!heir) {
      mustSee(by, unit, "accountId");
    }
  }

  private static void mustBeTheSame(Account account, AccountWords said) {
    if (said == null) {
      return;
    }
    if (said.unitId() != null && !said.unitId().equals(account.unitId())) {
      throw KernelProblem.field("account.unitId", "WRONG_VALUE");
    }
    if (said.platform() != null && said.platform() != account.platform()) {
      throw KernelProblem.field("account.platform", "WRONG_VALUE");
    }
  }

  /** The sponsor to come is there and stands. */
  Uni<Void> mustKnowSponsor(AccountWords changes) {
    return changes == null || changes.unitId() == null
        ? Uni.createFrom().voidItem()
        : units
            .findById(changes.unitId())
            .onItem()
            .ifNull()
            .failWith(() -> KernelProblem.field("changes.unitId", "UNKNOWN"))
            .invoke(Unit::mustStand)
            .replaceWithVoid();
  }

  private static void mustTake(FilingKind kind, Account account) {
    if (!kind.takes(account.status())) {
      throw FilingProblem.ACCOUNT_NOT_FILEABLE.with("status", account.status());
    }
  }

  private static void mustSee(Actor by, Unit unit, String field) {
    if (unit == null || !by.sees(unit.id(), unit.path())) {
      throw KernelProblem.NOT_FOUND.problem().field(field, "UNKNOWN");
    }
  }

  /** Hides a filing from whoever neither sees its unit nor decides on it. */
  Uni<Filing> mustSee(Actor by, Filing filing) {
    return sees(by, filing)
        .invoke(
            sees -> {
              if (!sees) {
                throw KernelProblem.NOT_FOUND.with("filing", filing.id);
              }
            })
        .replaceWith(filing);
  }

  /** Whether the person sees its unit or decides on it. */
  Uni<Boolean> sees(Actor by, Filing filing) {
    return units
        .required(filing.unitId)
        .chain(unit -> levels.of(List.of(filing.id)).map(found -> sees(by, unit, found)));
  }

  private static boolean sees(Actor by, Unit unit, List<FilingLevel> levels) {
    return by.sees(unit.id(), unit.path())
        || levels.stream().anyMatch(l -> !l.external() && by.has(Role.SUPERVISOR, l.unitId));
  }

  /** Every scan that is named is there for this person, or was named before. */
  Uni<Void> mustHaveItsPapers(Actor by, FilingWords said, List<Material> before) {
    return papers
        .mustExist(by, said.materials(), before)
        .call(x -> mustHaveItsPictures(by, said.account(), "account"))
        .call(x -> mustHaveItsPictures(by, said.changes(), "changes"));
  }

  /** Or a filing that names somebody else's file would open it. */
  private Uni<Void> mustHaveItsPictures(Actor by, AccountWords said, String in) {
    AccountDetails details = said == null ? null : said.details();
    return details == null
        ? Uni.createFrom().voidItem()
        : papers
            .mustExist(by, details.qrFileId(), in + ".details.qrFileId")
            .call(x -> papers.mustExist(by, details.avatarFileId(), in + ".details.avatarFileId"));
  }

  /** One filing at a time: says no when another one for the same account is on its way. */
  Uni<Void> mustBeTheOnlyOne(Filing filing) {
    Uni<Filing> other =
        filing.accountId != null ? filings.openFor(filing.accountId) : filings.openBeside(filing);
    return other
        .invoke(
            found -> {
              if (found != null && !found.id.equals(filing.id)) {
                throw FilingProblem.FILING_OPEN_ALREADY
                    .with("name", found.accountName)
                    .with("filing", found.id);
              }
            })
        .replaceWithVoid();
  }
}
