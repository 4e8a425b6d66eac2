package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.Portals;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Sets, tries and ends the rules that say which accounts owe reposts of a unit's portals. One that
 * could bind more accounts than the place allows one person waits for a second.
 */
@ApplicationScoped
public class RepostRuleDesk {
  private final RepostRules rules;
  private final RuleReachRows reach;
  private final RuleReleases releases;
  private final RuleEndings endings;
  private final Rules profile;
  private final Units units;
  private final Portals portals;
  private final SecondPerson second;
  private final AuditDesk audit;
  private final HubClock clock;

  RepostRuleDesk(
      RepostRules rules,
      RuleReachRows reach,
      RuleReleases releases,
      RuleEndings endings,
      Rules profile,
      Units units,
      Portals portals,
      SecondPerson second,
      AuditDesk audit,
      HubClock clock) {
    this.rules = rules;
    this.reach = reach;
    this.releases = releases;
    this.endings = endings;
    this.profile = profile;
    this.portals = portals;
    this.units = units;
    this.second = second;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the rule would bind if it held; nothing is kept. */
  @WithTransaction
  public Uni<RuleTrial> test(Actor by, NewRepostRule wanted) {
    return asked(by, wanted).chain(x -> trial(new RepostRule(wanted, by, clock.now())));
  }

  /** Sets a rule; it holds for articles that are classed from now on. */
  @WithTransaction
  public Uni<RepostRuleView> set(Actor by, NewRepostRule wanted) {
    RepostRule rule = new RepostRule(wanted, by, clock.now());
    return asked(by, wanted)
        .chain(x -> trial(rule))
        .invoke(rule::does)
        .chain(t -> rules.persistAndFlush(rule).call(r -> recorded(by, "SET_RULE", r, t)))
        .map(RepostRuleView::of);
  }

  /** A second person says that a rule may bind so many. */
  @WithTransaction
  public Uni<RepostRuleView> confirm(Actor by, UUID id) {
    return rules
        .required(id)
        .call(rule -> mine(by, rule.unitId))
        .invoke(RepostRule::mustWait)
        .call(rule -> second.mustBe(rule.createdBy, by, RepostProblem.OWN_RULE))
        .invoke(rule -> rule.confirm(by, clock.now()))
        .call(() -> rules.flush())
        .call(rule -> trial(rule).chain(t -> recorded(by, "CONFIRM_RULE", rule, t)))
        .map(RepostRuleView::of);
  }

  /** The rules of a unit's portals that are not ended; empty where the shipped one holds. */
  @WithTransaction
  public Uni<List<RepostRuleView>> of(Actor by, UUID unit) {
    return mine(by, unit).chain(x -> rules.of(unit)).chain(found -> InTurn.of(found, this::view));
  }

  /** Whoever is to confirm one sees whom it lets off. */
  private Uni<RepostRuleView> view(RepostRule rule) {
    RepostRuleView view = RepostRuleView.of(rule);
    return rule.waits ? releases.of(rule).map(view::releasing) : Uni.createFrom().item(view);
  }

  /** A rule with what still binds when it is ended. */
  record Ending(RepostRuleView rule, RuleEnding what) {}

  /** What still binds when the rule is ended; nothing is ended. */
  @WithTransaction
  public Uni<Ending> ending(Actor by, UUID id) {
    return rules
        .required(id)
        .call(rule -> mine(by, rule.unitId))
        .chain(rule -> endings.of(rule).map(what -> new Ending(RepostRuleView.of(rule), what)));
  }

  /** Ends a rule; duties that it made stay. What still binds then is written into the journal. */
  @WithTransaction
  public Uni<RepostRuleView> end(Actor by, UUID id) {
    return rules
        .required(id)
        .call(rule -> mine(by, rule.unitId))
        .call(
            rule ->
                endings
                    .of(rule)
                    .chain(what -> audit.record(by, "END_RULE", subject(rule), facts(what))))
        .invoke(rule -> rule.endedAt = clock.now())
        .map(RepostRuleView::of);
  }

  private Uni<RuleTrial> trial(RepostRule rule) {
    return most(rule.unitId)
        .chain(
            most ->
                reach
                    .of(rule.unitId, List.of(rule), List.of())
                    .chain(
                        reached -> releases.of(rule).map(off -> RuleTrial.of(reached, most, off))));
  }

  private Uni<Integer> most(UUID unit) {
    return profile.value(unit, RuleKey.REPOST_RULE_ACCOUNTS).map(v -> v.number());
  }

  private Uni<Unit> asked(Actor by, NewRepostRule wanted) {
    return mine(by, wanted.unitId())
        .call(unit -> portalMustBeOf(unit, wanted.portalId()))
        .call(unit -> mustLieBelow(unit, wanted.belowUnitId()))
        .call(unit -> mustBeALine(by, unit, wanted.lineUnitId()));
  }

  private Uni<Void> mustLieBelow(Unit unit, UUID below) {
    return below == null
        ? Uni.createFrom().voidItem()
        : units
            .findById(below)
            .invoke(
                found -> {
                  if (found == null || !found.path().startsWith(unit.path())) {
                    throw KernelProblem.field("belowUnitId", "UNKNOWN");
                  }
                })
            .replaceWithVoid();
  }

  /** One that the person sees, or that a unit below the portal's belongs to. */
  private Uni<Void> mustBeALine(Actor by, Unit unit, UUID line) {
    return line == null
        ? Uni.createFrom().voidItem()
        : units
            .findById(line)
            .chain(
                head ->
                    head != null && by.sees(head.id(), head.path())
                        ? Uni.createFrom().item(true)
                        : reach.isLineOf(line, unit.id()))
            .invoke(
                known -> {
                  if (!known) {
                    throw KernelProblem.field("lineUnitId", "UNKNOWN");
                  }
                })
            .replaceWithVoid();
  }

  private Uni<Void> portalMustBeOf(Unit unit, UUID portal) {
    if (portal == null) {
      return Uni.createFrom().voidItem();
    }
    return portals
        .required(portal)
        .invoke(
            p -> {
              if (!p.unitId().equals(unit.id())) {
                throw KernelProblem.NOT_FOUND.with("portal", portal);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Unit> mine(Actor by, UUID id) {
    return units
        .required(id)
        .invoke(
            unit -> {
              if (!by.sees(unit.id(), unit.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", id);
              }
              if (!by.covers(Role.SUPERVISOR, unit.path())) {
                throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
              }
            });
  }

  private Uni<Void> recorded(Actor by, String verb, RepostRule rule, RuleTrial trial) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("binds", rule.binds);
    facts.put("accounts", rule.accounts);
    facts.put("waits", rule.waits);
    trial.releases().forEach(r -> facts.put("releases" + r.importance(), r.accounts()));
    return audit.record(by, verb, subject(rule), facts);
  }

  private static Map<String, Object> facts(RuleEnding what) {
    Map<String, Object> facts = new LinkedHashMap<>();
    what.effects().forEach(e -> facts.put("bound" + e.importance(), e.after()));
    what.effects().forEach(e -> facts.put("releases" + e.importance(), e.released()));
    return facts;
  }

  private static Subject subject(RepostRule rule) {
    return new Subject("repost_rule", rule.id, rule.unitId);
  }
}
