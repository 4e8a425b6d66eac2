package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;

/** Keeps the tree of units. */
@ApplicationScoped
public class UnitDesk {
  private static final String PATH = "(/[0-9a-f-]{36})+/?";

  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  UnitDesk(Units units, AuditDesk audit, HubClock clock) {
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Enters a unit into the tree. */
  @WithTransaction
  public Uni<UnitView> enter(Actor by, NewUnit wanted) {
    mustAdminister(by);
    return named(wanted.competentUnitId(), "competentUnitId")
        .chain(x -> named(wanted.lineUnitId(), "lineUnitId"))
        .chain(x -> named(wanted.parentId(), "parentId"))
        .invoke(UnitDesk::mustStand)
        .chain(parent -> units.persist(new Unit(wanted, parent, by, clock.now())))
        .call(u -> audit.record(by, "ENTER", subject(u), Map.of("name", u.name())))
        .map(UnitView::of);
  }

  /** One unit, if the person may see it. */
  @WithTransaction
  public Uni<UnitView> show(Actor by, UUID id) {
    return units
        .required(id)
        .invoke(
            u -> {
              if (!by.has(Role.SYSTEM_ADMIN) && !by.sees(u.id(), u.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", id);
              }
            })
        .map(UnitView::of);
  }

  /** The units that the person may see, in the order of the tree. */
  @WithTransaction
  public Uni<Slice<UnitView>> list(Actor by, Paging paging) {
    if (paging.after() != null && !paging.after().matches(PATH)) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
    return units
        .within(Reach.withAdministration(by), paging)
        .map(found -> Slice.of(found, paging, Unit::path).map(UnitView::of));
  }

  /** The units directly below one that still stand. */
  @WithTransaction
  public Uni<List<UnitView>> below(Actor by, UUID id) {
    return show(by, id)
        .chain(x -> units.standingBelow(id))
        .map(found -> found.stream().map(UnitView::of).toList());
  }

  /** Changes a unit; with another parent it moves with everything below it. */
  @WithTransaction
  public Uni<UnitView> change(Actor by, UUID id, String ifMatch, UnitWords words) {
    mustAdminister(by);
    return units
        .lockTree()
        .chain(x -> units.required(id))
        .invoke(u -> IfMatch.check(ifMatch, u.version()))
        .call(u -> named(words.competentUnitId(), "competentUnitId"))
        .call(u -> lineIsNoCircle(u, words.lineUnitId()))
        .invoke(u -> u.say(words))
        .call(u -> move(u, words.parentId()))
        .call(u -> units.flush())
        .call(u -> supervisionIsNoCircle(u, words))
        .call(u -> audit.record(by, "CHANGE", subject(u), words.said()))
        .map(UnitView::of);
  }

  private Uni<Void> move(Unit unit, UUID parentId) {
    if (parentId == null || parentId.equals(unit.parentId())) {
      return Uni.createFrom().voidItem();
    }
    String before = unit.path();
    return named(parentId, "parentId")
        .invoke(UnitDesk::mustStand)
        .invoke(unit::moveBelow)
        .chain(parent -> units.flush())
        .chain(x -> units.repath(before, unit.path()))
        .replaceWithVoid();
  }

  /** Only asked where it may change: an old circle does not keep anybody from mending a name. */
  private Uni<Void> supervisionIsNoCircle(Unit unit, UnitWords words) {
    if (words.competentUnitId() == null && words.parentId() == null) {
      return Uni.createFrom().voidItem();
    }
    return units.mustNotSuperviseItself(
        unit, words.competentUnitId() == null ? "parentId" : "competentUnitId");
  }

  private Uni<Void> lineIsNoCircle(Unit unit, UUID line) {
    return named(line, "lineUnitId")
        .chain(above -> above == null ? Uni.createFrom().item(false) : units.line(line, unit.id()))
        .invoke(
            circle -> {
              if (circle) {
                throw RegistryProblem.UNIT_CYCLE.problem().field("lineUnitId", "WRONG_VALUE");
              }
            })
        .replaceWithVoid();
  }

  private static void mustStand(Unit unit) {
    if (unit != null) {
      unit.mustStand();
    }
  }

  static void mustAdminister(Actor by) {
    if (!by.has(Role.SYSTEM_ADMIN) && !by.isHub()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SYSTEM_ADMIN));
    }
  }

  private static Subject subject(Unit unit) {
    return new Subject("unit", unit.id(), unit.id());
  }

  private Uni<Unit> named(UUID id, String field) {
    return id == null
        ? Uni.createFrom().nullItem()
        : units
            .findById(id)
            .onItem()
            .ifNull()
            .failWith(() -> RegistryProblem.UNKNOWN_UNIT.with("unit", id).field(field, "UNKNOWN"));
  }
}
