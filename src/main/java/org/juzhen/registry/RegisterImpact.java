package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleEffect.What;
import org.juzhen.profile.RuleImpact;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RulePlace;

/** The units and accounts below a rule. */
@ApplicationScoped
class RegisterImpact implements RuleImpact {
  private static final String BELOW = " from Unit u where u.path like ?1";
  private static final List<AccountStatus> GONE =
      List.of(AccountStatus.DEREGISTERED, AccountStatus.EXITED, AccountStatus.CLOSED);

  private final Units units;
  private final Accounts accounts;

  RegisterImpact(Units units, Accounts accounts) {
    this.units = units;
    this.accounts = accounts;
  }

  @Override
  public Uni<List<RuleEffect>> of(RulePlace place, RuleKey key) {
    String below = place.path() + "%";
    return units
        .count("path like ?1", below)
        .chain(
            found ->
                accounts
                    .count("status not in ?2 and unitId in (select u.id" + BELOW + ")", below, GONE)
                    .map(
                        held ->
                            List.of(
                                new RuleEffect(What.UNITS, found, false),
                                new RuleEffect(What.ACCOUNTS, held, false))));
  }
}
