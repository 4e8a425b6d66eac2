package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountMoving;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.UnitEnd;
import org.juzhen.registry.UnitEnding;
import org.juzhen.registry.Units;

/**
 * A reading afterwards that its unit leaves behind, as its account goes to another unit or it ends
 * itself, is no longer signed: who supervises learns that it may be ended.
 */
@ApplicationScoped
class LeftReadings implements AccountMoving, UnitEnding {
  private final OutsideFindings findings;
  private final Assessments assessments;
  private final Accounts accounts;
  private final Units units;

  LeftReadings(OutsideFindings findings, Assessments assessments, Accounts accounts, Units units) {
    this.accounts = accounts;
    this.findings = findings;
    this.assessments = assessments;
    this.units = units;
  }

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return accounts
        .required(accountId)
        .chain(account -> units.required(account.unitId()))
        .chain(
            holder ->
                findings
                    .openOf(accountId)
                    .chain(all -> InTurn.each(all, f -> assessments.left(f, holder))));
  }

  @Override
  public Uni<Void> ending(UnitEnd end, List<Account> accounts, Actor by) {
    return units
        .required(end.unitId())
        .chain(
            unit ->
                findings
                    .openAt(unit.id())
                    .chain(all -> InTurn.each(all, f -> assessments.left(f, unit))));
  }
}
