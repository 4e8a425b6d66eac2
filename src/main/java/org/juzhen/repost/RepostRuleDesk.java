package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.Portals;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Sets and ends the rules that say which accounts owe reposts of a unit's portals. */
@ApplicationScoped
public class RepostRuleDesk {
  private final RepostRules rules;
  private final Units units;
  private final Portals portals;
  private final AuditDesk audit;
  private final HubClock clock;

  RepostRuleDesk(RepostRules rules, Units units, Portals portals, AuditDesk audit, HubClock clock) {
    this.portals = portals;
    this.rules = rules;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Sets a rule; it holds for articles that are classed from now on. */
  @WithTransaction
  public Uni<RepostRuleView> set(Actor by, NewRepostRule wanted) {
    return mine(by, wanted.unitId())
        .call(unit -> portalMustBeOf(unit, wanted.portalId()))
        .chain(unit -> rules.persist(new RepostRule(wanted, by, clock.now())))
        .call(rule -> audit.record(by, "SET_RULE", subject(rule), Map.of("binds", rule.binds)))
        .map(RepostRuleView::of);
  }

  /** The rules in force for a unit's portals; empty where the shipped one holds. */
  @WithTransaction
  public Uni<List<RepostRuleView>> of(Actor by, UUID unit) {
    return mine(by, unit)
        .chain(x -> rules.of(unit))
        .map(found -> found.stream().map(RepostRuleView::of).toList());
  }

  /** Ends a rule; duties that it made stay. */
  @WithTransaction
  public Uni<RepostRuleView> end(Actor by, UUID id) {
    return rules
        .required(id)
        .call(rule -> mine(by, rule.unitId))
        .invoke(rule -> rule.endedAt = clock.now())
        .call(rule -> audit.record(by, "END_RULE", subject(rule), Map.of()))
        .map(RepostRuleView::of);
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

  private static Subject subject(RepostRule rule) {
    return new Subject("repost_rule", rule.id, rule.unitId);
  }
}
