package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.HubClock;

/**
 * What the rules of a place say of a unit that wants an account (开设资格): who may have one, where,
 * how many, and who may run it. Works in the session of who asks.
 */
@ApplicationScoped
public class SponsorRules {
  /** Why contractors are looked into and bound. */
  public static final Basis CONTRACTORS =
      new Basis("国办发〔2018〕123号", "二", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  private static final Basis REORGANISED =
      new Basis("国办发〔2018〕123号", "四(一)", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  private final Units units;
  private final Accounts accounts;
  private final AccountExceptions exceptions;
  private final Contractors contractors;
  private final HubClock clock;

  SponsorRules(
      Units units,
      Accounts accounts,
      AccountExceptions exceptions,
      Contractors contractors,
      HubClock clock) {
    this.units = units;
    this.accounts = accounts;
    this.exceptions = exceptions;
    this.contractors = contractors;
    this.clock = clock;
  }

  /**
   * What stands against an account.
   *
   * @param unitId the sponsor
   * @param words the account as it would be, with platform and kind
   * @param except the account itself where it is in the register already, or null
   */
  public Uni<List<SponsorFinding>> findings(UUID unitId, AccountWords words, UUID except) {
    List<SponsorFinding> found = new ArrayList<>();
    return units
        .required(unitId)
        .invoke(unit -> ended(unit, found))
        .call(unit -> contractor(unit, words, found))
        .replaceWith(found);
  }

  /** Refuses with the first finding that blocks. */
  public Uni<Void> mustAllow(UUID unitId, AccountWords words, UUID except) {
    return findings(unitId, words, except)
        .invoke(
            found ->
                found.stream()
                    .filter(SponsorFinding::blocks)
                    .findFirst()
                    .ifPresent(
                        finding -> {
                          throw finding.refusal();
                        }))
        .replaceWithVoid();
  }

  private void ended(Unit unit, List<SponsorFinding> found) {
    if (unit.endedOn() != null) {
      found.add(
          new SponsorFinding(
              RegistryProblem.UNIT_ENDED,
              true,
              REORGANISED,
              Map.of("name", unit.name(), "day", unit.endedOn())));
    }
  }

  private Uni<Void> contractor(Unit unit, AccountWords words, List<SponsorFinding> found) {
    UUID wanted = words.details() == null ? null : words.details().contractorId();
    return wanted == null
        ? Uni.createFrom().voidItem()
        : contractors
            .findById(wanted)
            .chain(
                c ->
                    c == null || !c.unitId().equals(unit.id())
                        ? Uni.createFrom().item(unknown(wanted))
                        : contractors
                            .validOn(wanted, clock.today())
                            .map(valid -> valid ? null : notValid(c)))
            .invoke(
                finding -> {
                  if (finding != null) {
                    found.add(finding);
                  }
                })
            .replaceWithVoid();
  }

  private static SponsorFinding unknown(UUID wanted) {
    return new SponsorFinding(
        RegistryProblem.UNKNOWN_CONTRACTOR, true, CONTRACTORS, Map.of("contractor", wanted));
  }

  private static SponsorFinding notValid(Contractor contractor) {
    return new SponsorFinding(
        RegistryProblem.CONTRACTOR_NOT_VALID, true, CONTRACTORS, Map.of("name", contractor.name()));
  }
}
