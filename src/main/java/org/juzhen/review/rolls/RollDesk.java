package org.juzhen.review.rolls;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Where units keep the lists that their drafts are checked by (审核名录). */
@ApplicationScoped
public class RollDesk {
  static final Role[] KEEPERS = {
    Role.COORDINATOR, Role.CHIEF_REVIEWER, Role.LEADER, Role.PRINCIPAL_LEADER
  };

  private final Rolls rolls;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  RollDesk(Rolls rolls, Units units, AuditDesk audit, HubClock clock) {
    this.rolls = rolls;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** One list of each kind for the unit, then those of the units above that count for it. */
  @WithTransaction
  public Uni<List<RollView>> list(Actor by, UUID unitId) {
    return seen(by, unitId)
        .chain(unit -> rolls.countingFor(unit.path()).chain(found -> views(unit, found)));
  }

  private Uni<List<RollView>> views(Unit unit, List<Roll> found) {
    return units
        .these(found.stream().map(r -> r.unitId).distinct().toList())
        .map(all -> all.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
        .map(
            names -> {
              List<RollView> views = new ArrayList<>();
              for (RollKind kind : RollKind.values()) {
                List<Roll> own =
                    found.stream()
                        .filter(r -> r.kind == kind && r.unitId.equals(unit.id()))
                        .toList();
                views.add(own.isEmpty() ? none(unit, kind) : view(own.get(0), unit, names));
              }
              found.stream()
                  .filter(r -> !r.unitId.equals(unit.id()) && !r.lines.isEmpty())
                  .forEach(r -> views.add(view(r, unit, names)));
              return views;
            });
  }

  private static RollView none(Unit unit, RollKind kind) {
    return new RollView(kind, unit.id(), unit.shownName(), true, List.of(), 0, null);
  }

  private static RollView view(Roll r, Unit asked, Map<UUID, String> names) {
    return new RollView(
        r.kind,
        r.unitId,
        names.get(r.unitId),
        r.unitId.equals(asked.id()),
        r.lines,
        r.version + 1,
        r.changedAt);
  }

  /** Takes the lines as they were typed or pasted instead of what was kept. */
  @WithTransaction
  public Uni<RollView> replace(
      Actor by, UUID unitId, RollKind kind, String ifMatch, List<String> pasted) {
    return seen(by, unitId)
        .invoke(unit -> by.must(unitId, KEEPERS))
        .chain(
            unit ->
                rolls.one(unitId, kind).chain(r -> replace(by, unit, kind, r, ifMatch, pasted)));
  }

  private Uni<RollView> replace(
      Actor by, Unit unit, RollKind kind, Roll kept, String ifMatch, List<String> pasted) {
    IfMatch.check(ifMatch, kept == null ? 0 : kept.version + 1);
    List<String> lines = kind.tidy(pasted);
    Roll roll = kept == null ? new Roll(unit.id(), kind, by, clock.now()) : kept;
    int before = roll.lines.size();
    roll.replaced(lines, by, clock.now());
    return rolls
        .persistAndFlush(roll)
        .call(
            r ->
                audit.record(
                    by,
                    "KEEP_LIST",
                    new Subject("review_roll", r.id, r.unitId),
                    Map.of("kind", kind.name(), "before", before, "after", lines.size())))
        .map(r -> view(r, unit, Map.of(unit.id(), unit.shownName())));
  }

  private Uni<Unit> seen(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            unit -> {
              if (!by.sees(unit.id(), unit.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
            });
  }
}
