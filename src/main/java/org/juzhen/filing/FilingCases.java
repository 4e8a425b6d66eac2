package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Duty;
import org.juzhen.registry.Responsibles;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Gathers what the guards of a filing ask for. */
@ApplicationScoped
class FilingCases {
  private final Units units;
  private final Accounts accounts;
  private final Responsibles responsibles;
  private final Filings filings;
  private final RuleShelf rules;
  private final HubClock clock;

  FilingCases(
      Units units,
      Accounts accounts,
      Responsibles responsibles,
      Filings filings,
      RuleShelf rules,
      HubClock clock) {
    this.units = units;
    this.accounts = accounts;
    this.responsibles = responsibles;
    this.filings = filings;
    this.rules = rules;
    this.clock = clock;
  }

  Uni<FilingCase> of(Filing filing) {
    return units
        .required(filing.unitId)
        .chain(unit -> account(filing).chain(account -> of(filing, unit, account)));
  }

  /** One question after the other: they share a session. */
  private Uni<FilingCase> of(Filing filing, Unit unit, Account account) {
    Facts facts = new Facts();
    return earlier(filing)
        .invoke(found -> facts.earlier = found)
        .chain(x -> held(filing))
        .invoke(found -> facts.held = found)
        .chain(x -> accounts.mainBeside(unit.id(), filing.accountId))
        .invoke(found -> facts.main = found)
        .chain(x -> target(filing))
        .invoke(found -> facts.target = found)
        .chain(x -> rules.of(unit.id(), FilingGuards.rules(filing.kind)))
        .map(
            place ->
                new FilingCase(
                    filing,
                    unit,
                    account,
                    facts.main,
                    facts.target,
                    facts.earlier,
                    facts.held,
                    place,
                    clock.today()));
  }

  /** What was found for one filing so far. */
  private static final class Facts {
    private List<Filing> earlier;
    private Set<Duty> held;
    private Account main;
    private Account target;
  }

  private Uni<Account> target(Filing filing) {
    UUID target = filing.particulars.targetAccountId();
    return target == null || filing.kind != FilingKind.CLOSE
        ? Uni.createFrom().nullItem()
        : accounts.findById(target);
  }

  private Uni<Set<Duty>> held(Filing filing) {
    return filing.kind == FilingKind.OPEN
        ? responsibles.held(filing.unitId, filing.accountId)
        : Uni.createFrom().item(Set.of());
  }

  private Uni<Account> account(Filing filing) {
    return filing.accountId == null
        ? Uni.createFrom().nullItem()
        : accounts.required(filing.accountId);
  }

  private Uni<List<Filing>> earlier(Filing filing) {
    return filing.kind == FilingKind.SUSPEND
        ? filings.inForce(filing.accountId, filing.kind)
        : Uni.createFrom().item(List.of());
  }
}
