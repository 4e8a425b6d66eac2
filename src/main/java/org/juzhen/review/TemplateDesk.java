package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Where a unit says how it reviews each grade (审核模板), never less than its place asks for. What is
 * under way keeps the steps it was given.
 */
@ApplicationScoped
public class TemplateDesk {
  private static final Role[] DECIDES = {
    Role.COORDINATOR, Role.LEADER, Role.PRINCIPAL_LEADER, Role.CHIEF_REVIEWER
  };

  private final UnitTemplates templates;
  private final Units units;
  private final Rules rules;
  private final AuditDesk audit;
  private final HubClock clock;
  private final TemplateSeats seats;

  TemplateDesk(
      UnitTemplates templates,
      Units units,
      Rules rules,
      AuditDesk audit,
      HubClock clock,
      TemplateSeats seats) {
    this.seats = seats;
    this.templates = templates;
    this.units = units;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** How the unit reviews each grade. */
  @WithTransaction
  public Uni<List<TemplateView>> of(Actor by, UUID unitId) {
    return seen(by, unitId)
        .chain(
            unit ->
                templates
                    .of(unitId)
                    .chain(own -> known(unitId).map(said -> views(by, unit, own, said))));
  }

  private static List<TemplateView> views(
      Actor by, Unit unit, List<UnitTemplate> own, Map<RuleKey, RuleValue> said) {
    Map<Grade, UnitTemplate> byGrade =
        own.stream().collect(Collectors.toMap(t -> t.grade, Function.identity()));
    return Stream.of(Grade.values())
        .map(g -> view(by, unit, byGrade.get(g), new TemplateBounds(g, said)))
        .toList();
  }

  /** How the unit reviews one grade. */
  @WithTransaction
  public Uni<TemplateView> one(Actor by, UUID unitId, Grade grade) {
    return seen(by, unitId).chain(unit -> one(by, unit, grade));
  }

  private Uni<TemplateView> one(Actor by, Unit unit, Grade grade) {
    return templates
        .of(unit.id(), grade)
        .chain(
            own ->
                known(unit.id()).map(said -> view(by, unit, own, new TemplateBounds(grade, said))));
  }

  /** The unit decides; refused where it is less than its place asks for. */
  @WithTransaction
  public Uni<TemplateView> change(
      Actor by, UUID unitId, Grade grade, String ifMatch, List<TemplateStep> steps) {
    ReviewTemplate wanted = new ReviewTemplate(grade, steps);
    mustBeSignable(steps);
    return mine(by, unitId)
        .call(unit -> known(unitId).invoke(said -> mustSuffice(wanted, said)))
        .call(unit -> seats.mustSuffice(unitId, wanted))
        .call(
            unit ->
                templates
                    .of(unitId, grade)
                    .invoke(own -> IfMatch.check(ifMatch, version(own)))
                    .map(own -> own == null ? new UnitTemplate(unitId, grade) : own)
                    .invoke(own -> own.change(steps, by, clock.now()))
                    .chain(own -> templates.persistAndFlush(own))
                    .call(own -> note(by, "SET_TEMPLATE", own)))
        .chain(unit -> one(by, unit, grade));
  }

  /** From now on the least applies again. */
  @WithTransaction
  public Uni<TemplateView> forget(Actor by, UUID unitId, Grade grade) {
    return mine(by, unitId)
        .call(
            unit ->
                templates
                    .of(unitId, grade)
                    .chain(
                        own ->
                            own == null
                                ? Uni.createFrom().voidItem()
                                : templates.delete(own).call(x -> note(by, "DROP_TEMPLATE", own))))
        .call(unit -> templates.flush())
        .chain(unit -> one(by, unit, grade));
  }

  private Uni<Void> note(Actor by, String verb, UnitTemplate own) {
    return audit.record(
        by,
        verb,
        new AuditDesk.Subject("review_template", own.id, own.unitId),
        Map.of("grade", own.grade, "steps", own.steps()));
  }

  private static void mustSuffice(ReviewTemplate wanted, Map<RuleKey, RuleValue> said) {
    Problem shortfall = new TemplateBounds(wanted.grade(), said).shortfall(wanted);
    if (shortfall != null) {
      throw shortfall;
    }
  }

  private static void mustBeSignable(List<TemplateStep> steps) {
    if (steps.stream().anyMatch(s -> !TemplateStep.SIGNERS.containsAll(s.roles()))) {
      throw KernelProblem.field("steps.roles", "WRONG_VALUE");
    }
  }

  private Uni<Map<RuleKey, RuleValue>> known(UUID unit) {
    return rules.values(unit, TemplateBounds.RULES);
  }

  private Uni<Unit> seen(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            unit -> {
              if (!by.sees(unitId, unit.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
            });
  }

  private Uni<Unit> mine(Actor by, UUID unitId) {
    return seen(by, unitId).invoke(unit -> by.must(unitId, DECIDES));
  }

  private static int version(UnitTemplate own) {
    return own == null ? 0 : own.version + 1;
  }

  private static TemplateView view(Actor by, Unit unit, UnitTemplate own, TemplateBounds bounds) {
    boolean weak = own != null && bounds.shortfall(own.template()) != null;
    boolean used = own != null && !weak;
    return new TemplateView(
        unit.id(),
        unit.shownName(),
        bounds.grade(),
        used ? own.steps() : bounds.usual().steps(),
        own != null,
        weak,
        version(own),
        bounds.usual().steps(),
        bounds.signatures(),
        TemplateBounds.RULES.stream().map(bounds::rule).filter(Objects::nonNull).toList(),
        by.hasAny(unit.id(), DECIDES),
        own == null ? null : own.changedByName,
        own == null ? null : own.changedAt);
  }
}
