package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Who hands in, who works at the desk, who sees what: contributors their own material only, the
 * editors and leaders of the unit that it was handed to, and the leaders of the unit it comes from.
 */
@ApplicationScoped
class ContributionDoor {
  private static final Role[] GIVE = {Role.CONTRIBUTOR, Role.EDITOR};
  static final Role[] LEAD = {Role.LEADER, Role.PRINCIPAL_LEADER};
  private static final String DESKS =
      "unitId in ?1 and main = true and status in ?2 order by unitId, platform, id";

  private final Units units;
  private final Accounts accounts;

  ContributionDoor(Units units, Accounts accounts) {
    this.units = units;
    this.accounts = accounts;
  }

  /** The units for which somebody hands in material. */
  static List<UUID> giving(Actor by) {
    return with(by, GIVE);
  }

  /** The units whose desk somebody works at. */
  static List<UUID> edited(Actor by) {
    return with(by, Role.EDITOR);
  }

  /** The units whose desk somebody looks at. */
  static List<UUID> desks(Actor by) {
    return with(by, Role.EDITOR, Role.CHIEF_REVIEWER, Role.LEADER, Role.PRINCIPAL_LEADER);
  }

  /** The units whose contributors somebody answers for. */
  static List<UUID> led(Actor by) {
    return with(by, LEAD);
  }

  private static List<UUID> with(Actor by, Role... roles) {
    return Arrays.stream(roles)
        .flatMap(r -> by.unitsWith(r).stream())
        .filter(u -> u != null)
        .distinct()
        .toList();
  }

  /** The unit that somebody hands in for: the one named, else the first one. */
  Uni<Unit> from(Actor by, UUID wanted) {
    List<UUID> own = giving(by);
    if (own.isEmpty()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(GIVE));
    }
    if (wanted != null && !own.contains(wanted)) {
      throw KernelProblem.NOT_FOUND.with("unit", wanted);
    }
    UUID home = by.unitId() != null && own.contains(by.unitId()) ? by.unitId() : own.get(0);
    return units.required(wanted == null ? home : wanted);
  }

  /** The main accounts in use of the unit and of those above it, the nearest first. */
  Uni<List<Account>> accounts(Unit from) {
    List<UUID> line = line(from);
    return accounts
        .list(DESKS, line, List.of(AccountStatus.ACTIVE, AccountStatus.ACTIVE_UNFILED))
        .map(
            found ->
                found.stream()
                    .sorted((a, b) -> line.indexOf(a.unitId()) - line.indexOf(b.unitId()))
                    .toList());
  }

  /** The unit itself, then upwards. */
  private static List<UUID> line(Unit from) {
    List<UUID> downwards =
        Stream.of(from.path().split("/")).filter(p -> !p.isEmpty()).map(UUID::fromString).toList();
    return Stream.iterate(downwards.size() - 1, i -> i >= 0, i -> i - 1)
        .map(downwards::get)
        .toList();
  }

  /** The account if material of the unit may be handed to it. */
  Uni<Account> desk(Unit from, UUID account) {
    return accounts(from)
        .map(
            offered ->
                offered.stream()
                    .filter(a -> a.id().equals(account))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            ContributionProblem.NOT_A_DESK
                                .problem()
                                .field("accountId", "WRONG_VALUE")));
  }

  static boolean owns(Actor by, Contribution c) {
    return by.id() != null && by.id().equals(c.contributorId);
  }

  static boolean sees(Actor by, Contribution c) {
    return owns(by, c) || desks(by).contains(c.unitId) || led(by).contains(c.fromUnitId);
  }

  /** NOT_FOUND for whoever may not know of it. */
  static void mustSee(Actor by, Contribution c) {
    if (!sees(by, c)) {
      throw Contributions.missing(c.id);
    }
  }

  static void mustOwn(Actor by, Contribution c) {
    mustSee(by, c);
    if (!owns(by, c)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.CONTRIBUTOR));
    }
  }

  static void mustEdit(Actor by, Contribution c) {
    mustSee(by, c);
    by.must(c.unitId, Role.EDITOR);
  }

  static List<ContributionAction> actions(Actor by, Contribution c) {
    return ContributionAction.in(c.state, owns(by, c), by.has(Role.EDITOR, c.unitId));
  }
}
