package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Looks at a closing before a desk touches it: where it leads, and whether it is filed already. */
@ApplicationScoped
class ClosingDoor {
  private static final String TARGET = "particulars.targetAccountId";

  private final Units units;
  private final Accounts accounts;
  private final Filings filings;

  ClosingDoor(Units units, Accounts accounts, Filings filings) {
    this.units = units;
    this.accounts = accounts;
    this.filings = filings;
  }

  /** The account that is to go on is another one, in use, and this person may know of it. */
  Uni<Void> mustKnowTheTarget(Actor by, Filing filing) {
    UUID target = filing.particulars.targetAccountId();
    if (target == null || filing.kind != FilingKind.CLOSE) {
      return Uni.createFrom().voidItem();
    }
    if (target.equals(filing.accountId)) {
      throw KernelProblem.field(TARGET, "WRONG_VALUE");
    }
    return accounts
        .findById(target)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field(TARGET, "UNKNOWN"))
        .call(
            account ->
                units.required(account.unitId()).invoke(unit -> mustBeKnown(by, account, unit)))
        .invoke(FilingGuards::mustGoOnElsewhere)
        .replaceWithVoid();
  }

  /**
   * What is filed and in use is in the public register; of anything else only its own people know.
   */
  private static void mustBeKnown(Actor by, Account account, Unit unit) {
    if (account.status() != AccountStatus.ACTIVE && !by.sees(unit.id(), unit.path())) {
      throw KernelProblem.field(TARGET, "UNKNOWN");
    }
  }

  /** A closing that took effect is announced; it is not filed again. */
  Uni<Void> mustNotBeClosing(Filing filing) {
    return filing.kind != FilingKind.CLOSE
        ? Uni.createFrom().voidItem()
        : filings
            .inForce(filing.accountId, FilingKind.CLOSE)
            .invoke(
                found ->
                    found.stream()
                        .filter(f -> f.closedAt == null)
                        .findFirst()
                        .ifPresent(
                            f -> {
                              throw FilingProblem.CLOSING_FILED_ALREADY
                                  .with("name", f.accountName)
                                  .with("filingNo", f.filingNo);
                            }))
            .replaceWithVoid();
  }
}
