package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.Units;

/** Which way a filing goes (审批层级): who decides, and what cannot be filed at all. */
@ApplicationScoped
class ApprovalRoute {
  private final Units units;
  private final Accounts accounts;
  private final FilingLevels levels;
  private final Rules rules;

  ApprovalRoute(Units units, Accounts accounts, FilingLevels levels, Rules rules) {
    this.units = units;
    this.accounts = accounts;
    this.levels = levels;
    this.rules = rules;
  }

  /**
   * Writes down who decides in this round: the supervising unit, or an authority outside of the hub
   * where there is none. A later reorganisation does not touch a running filing.
   */
  Uni<FilingLevel> copyLevels(Filing filing) {
    return units
        .required(filing.unitId)
        .map(unit -> new FilingLevel(filing.id, filing.round, 1, unit.supervisingUnitId()))
        .chain(levels::persist);
  }

  /** A government's main account stays where the place's rule says so: 陕政公开办〔2021〕18号 第8条(三). */
  Uni<Void> mayClose(Filing filing) {
    if (filing.kind != FilingKind.CLOSE) {
      return Uni.createFrom().voidItem();
    }
    return accounts
        .required(filing.accountId)
        .chain(account -> account.main() ? mayCloseMain(account) : Uni.createFrom().voidItem());
  }

  private Uni<Void> mayCloseMain(Account account) {
    return units
        .required(account.unitId())
        .chain(
            unit ->
                unit.kind() == UnitKind.GOVERNMENT
                    ? rules
                        .value(unit.id(), RuleKey.GOVERNMENT_MAIN_CLOSABLE)
                        .invoke(ApprovalRoute::mustBeClosable)
                        .replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  private static void mustBeClosable(RuleValue rule) {
    if (!rule.isTrue()) {
      Basis basis = rule.basis();
      throw FilingProblem.MAIN_ACCOUNT_STAYS
          .with("source", basis.document() + " " + basis.clause())
          .with("basis", basis);
    }
  }
}
