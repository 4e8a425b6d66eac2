package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.NewRule;
import org.juzhen.profile.ProfileProblem;
import org.juzhen.profile.RuleBook;
import org.juzhen.profile.RuleClerk;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleName;
import org.juzhen.profile.RulePlace;
import org.juzhen.profile.RulePreview;
import org.juzhen.profile.RuleStory;
import org.juzhen.profile.RuleWithdrawal;

/** Opens a unit's rule book to whoever may read it, and lets its supervisors decide (规则册). */
@ApplicationScoped
public class UnitRulesDesk {
  private final Units units;
  private final RuleClerk clerk;

  UnitRulesDesk(Units units, RuleClerk clerk) {
    this.units = units;
    this.clerk = clerk;
  }

  /** Everything that applied on that day; today where no day is asked for. */
  @WithTransaction
  public Uni<RuleBook> book(Actor by, UUID unit, LocalDate on, Locale language) {
    return seen(by, unit).chain(place -> clerk.book(place, on, language));
  }

  /** One rule, with who said what. */
  @WithTransaction
  public Uni<RuleStory> story(Actor by, UUID unit, String key, LocalDate on, Locale language) {
    RuleKey wanted = key(key);
    return seen(by, unit).chain(place -> clerk.story(place, wanted, on, language));
  }

  /** Decides a rule for the unit and everything below. */
  @WithTransaction
  public Uni<RuleStory> decide(Actor by, UUID unit, String key, NewRule rule) {
    RuleKey wanted = key(key);
    return supervised(by, unit)
        .invoke(place -> mustBeAllowed(by, place, wanted, rule))
        .chain(place -> clerk.decide(by, place, wanted, rule));
  }

  /** Takes the unit's own value back; what applies above applies again. */
  @WithTransaction
  public Uni<RuleStory> withdraw(Actor by, UUID unit, String key, RuleWithdrawal wanted) {
    RuleKey rule = key(key);
    return supervised(by, unit).chain(place -> clerk.withdraw(by, place, rule, wanted));
  }

  /** What a decision would reach. */
  @WithTransaction
  public Uni<RulePreview> preview(Actor by, UUID unit, String key, NewRule rule) {
    RuleKey wanted = key(key);
    return supervised(by, unit)
        .invoke(place -> mustBeAllowed(by, place, wanted, rule))
        .chain(place -> clerk.preview(place, wanted, rule));
  }

  /** What only a unit above allows is not allowed by the supervisors of the unit itself. */
  private static void mustBeAllowed(Actor by, RulePlace place, RuleKey key, NewRule rule) {
    boolean asked = key.isAllowedFromAbove() && "true".equals(rule.value());
    if (asked && by.grants().stream().noneMatch(g -> supervisesFromAbove(g, place))) {
      throw ProfileProblem.ALLOWED_FROM_ABOVE
          .with("rule", new RuleName(key))
          .field("value", "OUT_OF_RANGE");
    }
  }

  private static boolean supervisesFromAbove(Grant grant, RulePlace place) {
    return grant.role() == Role.SUPERVISOR
        && grant.unitPath() != null
        && place.path().startsWith(grant.unitPath())
        && !place.path().equals(grant.unitPath());
  }

  /** Whether the person may decide for the unit. */
  public static boolean decides(Actor by, RulePlace place) {
    return by.covers(Role.SUPERVISOR, place.path());
  }

  /** The unit, if the person may see it. */
  @WithTransaction
  public Uni<RulePlace> place(Actor by, UUID unit) {
    return seen(by, unit);
  }

  private Uni<RulePlace> seen(Actor by, UUID unit) {
    return units
        .required(unit)
        .invoke(
            u -> {
              if (!by.has(Role.SYSTEM_ADMIN) && !by.sees(u.id(), u.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unit);
              }
            })
        .map(u -> new RulePlace(u.id(), u.path(), u.name()));
  }

  private Uni<RulePlace> supervised(Actor by, UUID unit) {
    return seen(by, unit)
        .invoke(
            place -> {
              if (!decides(by, place)) {
                throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
              }
            });
  }

  private static RuleKey key(String name) {
    return Arrays.stream(RuleKey.values())
        .filter(k -> k.name().equals(name))
        .findFirst()
        .orElseThrow(() -> KernelProblem.NOT_FOUND.with("rule", name));
  }
}
