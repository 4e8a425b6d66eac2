package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * What the rules of a place say of a unit that wants an account (开设资格): who may have one, where,
 * how many, and who may run it. Works in the session of who asks.
 */
@ApplicationScoped
public class SponsorRules {
  /** Why contractors are looked into and bound. */
  public static final Basis CONTRACTORS =
      new Basis("国办发〔2018〕123号", "二", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  private static final Basis SPONSORS =
      new Basis("国办发〔2018〕123号", "二", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  private static final Basis REORGANISED =
      new Basis("国办发〔2018〕123号", "四(一)", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  private static final Set<RuleKey> RULES =
      EnumSet.of(
          RuleKey.INTERNAL_BODY_ALLOWED,
          RuleKey.PLATFORM_APPROVED_ONLY,
          RuleKey.APPROVED_PLATFORMS,
          RuleKey.ONE_ACCOUNT_PER_PLATFORM,
          RuleKey.SUBSCRIPTION_AND_SERVICE_TOGETHER);

  private final Units units;
  private final Accounts accounts;
  private final AccountExceptions exceptions;
  private final Contractors contractors;
  private final Rules rules;
  private final HubClock clock;

  SponsorRules(
      Units units,
      Accounts accounts,
      AccountExceptions exceptions,
      Contractors contractors,
      Rules rules,
      HubClock clock) {
    this.units = units;
    this.accounts = accounts;
    this.exceptions = exceptions;
    this.contractors = contractors;
    this.rules = rules;
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
        .call(
            unit ->
                rules
                    .values(unitId, RULES)
                    .invoke(values -> mayOpen(unit, words, values, found))
                    .call(values -> oneOnly(unit, words, except, values, found)))
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

  /** A person holds no account of a unit, whatever the place says. */
  private static void mayOpen(
      Unit unit, AccountWords words, Map<RuleKey, RuleValue> values, List<SponsorFinding> found) {
    if (words.kind() == AccountKind.PERSONAL) {
      found.add(
          new SponsorFinding(
              RegistryProblem.NO_PERSONAL_ACCOUNT, true, SPONSORS, Map.of("name", unit.name())));
    }
    RuleValue internal = values.get(RuleKey.INTERNAL_BODY_ALLOWED);
    if (unit.kind() == UnitKind.INTERNAL_BODY && !internal.isTrue()) {
      found.add(
          new SponsorFinding(
              RegistryProblem.NO_INTERNAL_BODY,
              true,
              internal.basis(),
              Map.of("name", unit.name())));
    }
    RuleValue approved = values.get(RuleKey.APPROVED_PLATFORMS);
    boolean asked = values.get(RuleKey.PLATFORM_APPROVED_ONLY).isTrue() && approved.stated();
    if (asked && words.platform() != null && !isAmong(words, approved)) {
      Basis basis = values.get(RuleKey.PLATFORM_APPROVED_ONLY).basis();
      found.add(
          new SponsorFinding(
              RegistryProblem.PLATFORM_NOT_APPROVED,
              true,
              basis,
              Map.of("platform", words.platform())));
    }
  }

  private static boolean isAmong(AccountWords words, RuleValue approved) {
    String other = words.details() == null ? null : words.details().otherPlatform();
    return approved.items().contains(words.platform().name())
        || (words.platform() == Platform.OTHER && approved.items().contains(other));
  }

  /**
   * One account per unit and platform. In principle only: the deciding unit sees the warning and
   * its agreement is the approval; where the rule is strict nothing but an exception entered before
   * helps.
   */
  private Uni<Void> oneOnly(
      Unit unit,
      AccountWords words,
      UUID except,
      Map<RuleKey, RuleValue> values,
      List<SponsorFinding> found) {
    return beside(unit, words, except, values)
        .chain(
            more ->
                more == null
                    ? Uni.createFrom().voidItem()
                    : exceptions
                        .free(unit.id(), words.platform(), clock.today())
                        .invoke(
                            free -> {
                              if (free == null) {
                                found.add(more);
                              }
                            })
                        .replaceWithVoid());
  }

  /** What it means that the unit has other accounts which count together with it, or null. */
  private Uni<SponsorFinding> beside(
      Unit unit, AccountWords words, UUID except, Map<RuleKey, RuleValue> values) {
    if (words.platform() == null) {
      return Uni.createFrom().nullItem();
    }
    boolean together = values.get(RuleKey.SUBSCRIPTION_AND_SERVICE_TOGETHER).isTrue();
    RuleValue rule = values.get(RuleKey.ONE_ACCOUNT_PER_PLATFORM);
    return accounts
        .livingOf(unit.id())
        .map(all -> all.stream().filter(a -> counts(a, words, except, together)).toList())
        .map(there -> there.isEmpty() ? null : oneMore(unit, there, rule));
  }

  /** The same of an account that is entered now. */
  Uni<SponsorFinding> beside(Account account) {
    return accounts
        .flush()
        .chain(x -> units.required(account.unitId()))
        .chain(
            unit ->
                rules
                    .values(unit.id(), RULES)
                    .chain(values -> beside(unit, account.words(), account.id(), values)));
  }

  private static SponsorFinding oneMore(Unit unit, List<Account> there, RuleValue rule) {
    return new SponsorFinding(
        RegistryProblem.ONE_ACCOUNT_PER_PLATFORM,
        rule.choice() == RuleChoice.STRICT,
        rule.basis(),
        Map.of("name", unit.name(), "count", there.size(), "first", there.get(0).name()));
  }

  private static boolean counts(
      Account account, AccountWords words, UUID except, boolean together) {
    String other = words.details() == null ? null : words.details().otherPlatform();
    return account.platform() == words.platform()
        && !account.id().equals(except)
        && (words.platform() != Platform.OTHER
            || Objects.equals(account.details().otherPlatform(), other))
        && (together || words.kind() == null || account.kind() == words.kind());
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
