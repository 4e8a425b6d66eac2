package org.juzhen.intake.classing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.intake.Portals;
import org.juzhen.intake.classing.ClassRule.Because;
import org.juzhen.intake.classing.ClassRuleRows.Past;
import org.juzhen.intake.classing.ClassRuleView.State;
import org.juzhen.intake.classing.ClassTrial.Example;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Writes, tries, activates and ends rules by which articles get their class (定级规则维护). */
@ApplicationScoped
class ClassRuleDesk {
  private static final int DAYS = 365;
  private static final int MOST = 2_000;
  private static final int SHOWN = 12;

  private final ClassRuleRows rows;
  private final Units units;
  private final Portals portals;
  private final People people;
  private final AuditDesk audit;
  private final HubClock clock;

  ClassRuleDesk(
      ClassRuleRows rows,
      Units units,
      Portals portals,
      People people,
      AuditDesk audit,
      HubClock clock) {
    this.people = people;
    this.rows = rows;
    this.units = units;
    this.portals = portals;
    this.audit = audit;
    this.clock = clock;
  }

  /** The rules of a unit, or those that hold for one portal of it. */
  @WithTransaction
  Uni<List<ClassRuleView>> of(Actor by, UUID unit, UUID portal) {
    return kept(by, unit).chain(u -> rows.of(unit, portal));
  }

  /** Those that hold for a portal. */
  @WithTransaction
  Uni<List<ClassRuleView>> of(Actor by, UUID portal) {
    return portals.required(portal).chain(p -> of(by, p.unitId(), portal));
  }

  /** A rule that classes nothing yet. */
  @WithTransaction
  Uni<ClassRuleView> write(Actor by, NewClassRule wanted) {
    if (wanted.saysNothing()) {
      throw ClassingProblem.CLASS_RULE_SAYS_NOTHING.problem().field("titleWords", "REQUIRED");
    }
    return kept(by, wanted.unitId())
        .call(u -> portalMustBeOf(u, wanted.portalId()))
        .chain(u -> rows.add(by, wanted, clock.now()))
        .call(
            id ->
                audit.record(
                    by,
                    "WRITE_CLASS_RULE",
                    new Subject("class_rule", id, wanted.unitId()),
                    Map.of("name", wanted.name(), "importance", wanted.importance().name())))
        .chain(rows::required);
  }

  private Uni<Void> portalMustBeOf(Unit unit, UUID portal) {
    return portal == null
        ? Uni.createFrom().voidItem()
        : portals
            .findById(portal)
            .invoke(
                p -> {
                  if (p == null || !p.unitId().equals(unit.id())) {
                    throw ClassingProblem.CLASS_RULE_OTHER_PORTAL
                        .problem()
                        .field("portalId", "UNKNOWN");
                  }
                })
            .replaceWithVoid();
  }

  /** Tries it on past articles, and keeps that it was tried. */
  @WithTransaction
  Uni<ClassTrial> test(Actor by, UUID id) {
    return rows.required(id)
        .chain(
            rule ->
                kept(by, rule.unitId())
                    .chain(
                        unit ->
                            rows.past(
                                    rule.unitId(),
                                    rule.portalId(),
                                    clock.now().minus(Duration.ofDays(DAYS)),
                                    MOST)
                                .map(past -> tried(rule, past, unit.shownName()))))
        .call(trial -> rows.tested(trial, clock.now()))
        .chain(trial -> rows.required(id).map(now -> again(trial, now)));
  }

  private static ClassTrial again(ClassTrial t, ClassRuleView now) {
    return new ClassTrial(
        now, t.days(), t.read(), t.matched(), t.agreed(), t.otherwise(), t.waiting(), t.examples());
  }

  static ClassTrial tried(ClassRuleView rule, List<Past> past, String own) {
    List<Example> found = new ArrayList<>();
    for (Past article : past) {
      List<Because> why = rule.rule().why(Traits.of(article.told(), own));
      if (!why.isEmpty()) {
        found.add(new Example(article.id(), article.title(), article.importance(), why));
      }
    }
    int agreed =
        (int) found.stream().filter(e -> e.importance() == rule.rule().importance()).count();
    int waiting = (int) found.stream().filter(e -> e.importance() == null).count();
    return new ClassTrial(
        rule,
        DAYS,
        past.size(),
        found.size(),
        agreed,
        found.size() - agreed - waiting,
        waiting,
        found.stream().limit(SHOWN).toList());
  }

  /**
   * From now on it classes what arrives. One whose class makes accounts owe something is put into
   * force by somebody else than who wrote it (双人确认).
   */
  @WithTransaction
  Uni<ClassRuleView> activate(Actor by, UUID id) {
    return rows.required(id)
        .call(rule -> kept(by, rule.unitId()))
        .invoke(
            rule -> {
              if (rule.state() != State.DRAFT) {
                throw ClassingProblem.CLASS_RULE_DECIDED.problem();
              }
              if (rule.tested() == null) {
                throw ClassingProblem.CLASS_RULE_NOT_TESTED.problem();
              }
            })
        .call(rule -> mustBeOfTwo(by, rule))
        .call(rule -> rows.activate(id, by, clock.now()))
        .call(rule -> noted(by, "ACTIVATE_CLASS_RULE", rule))
        .chain(rule -> rows.required(id));
  }

  private Uni<Void> mustBeOfTwo(Actor by, ClassRuleView rule) {
    return rule.rule().importance().obliges()
        ? rows.writer(rule.rule().id())
            .chain(
                writer ->
                    people
                        .humans(Arrays.asList(writer, by.id()))
                        .invoke(humans -> mustBeOthers(humans.same(writer, by.id()))))
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static void mustBeOthers(boolean same) {
    if (same) {
      throw ClassingProblem.OWN_CLASS_RULE.problem();
    }
  }

  /** It classes nothing more; what it classed stays. */
  @WithTransaction
  Uni<ClassRuleView> end(Actor by, UUID id) {
    return rows.required(id)
        .call(rule -> kept(by, rule.unitId()))
        .invoke(
            rule -> {
              if (rule.state() == State.ENDED) {
                throw ClassingProblem.CLASS_RULE_DECIDED.problem();
              }
            })
        .call(rule -> rows.end(id, clock.now()))
        .call(rule -> noted(by, "END_CLASS_RULE", rule))
        .chain(rule -> rows.required(id));
  }

  private Uni<Void> noted(Actor by, String verb, ClassRuleView rule) {
    return audit.record(
        by,
        verb,
        new Subject("class_rule", rule.rule().id(), rule.unitId()),
        Map.of("name", rule.rule().name(), "importance", rule.rule().importance().name()));
  }

  /** A unit whose articles the person classes, or NOT_FOUND, or FORBIDDEN for who only sees it. */
  private Uni<Unit> kept(Actor by, UUID id) {
    return units
        .required(id)
        .invoke(
            unit -> {
              boolean keeps =
                  by.covers(Role.PORTAL_EDITOR, unit.path())
                      || by.covers(Role.SUPERVISOR, unit.path());
              if (!keeps && !by.sees(unit.id(), unit.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", id);
              }
              if (!keeps) {
                throw KernelProblem.FORBIDDEN.with(
                    "needs", List.of(Role.PORTAL_EDITOR, Role.SUPERVISOR));
              }
            });
  }
}
