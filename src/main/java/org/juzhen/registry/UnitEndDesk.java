package org.juzhen.registry;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;

/** Records that units are merged or abolished (机构撤并); whoever must act is told at once. */
@ApplicationScoped
public class UnitEndDesk {
  private final Units units;
  private final Accounts accounts;
  private final List<UnitEnding> endings;
  private final AuditDesk audit;
  private final HubClock clock;

  UnitEndDesk(
      Units units,
      Accounts accounts,
      @All List<UnitEnding> endings,
      AuditDesk audit,
      HubClock clock) {
    this.units = units;
    this.accounts = accounts;
    this.endings = endings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Merges a unit into another, which takes over everything below it. */
  @WithTransaction
  public Uni<UnitView> merge(Actor by, UUID id, UnitEndWords words) {
    UnitDesk.mustAdminister(by);
    words.mustBeTimely(clock.today());
    if (words.successorId() == null) {
      throw KernelProblem.field("successorId", "REQUIRED");
    }
    return units
        .lockTree()
        .chain(x -> units.required(id))
        .call(unit -> successor(unit, words.successorId()).chain(to -> moveAll(unit, to)))
        .chain(unit -> end(by, unit, words.of(id, UnitEnd.How.MERGED)));
  }

  /** Abolishes a unit; whatever stands below it is moved or ended first. */
  @WithTransaction
  public Uni<UnitView> abolish(Actor by, UUID id, UnitEndWords words) {
    UnitDesk.mustAdminister(by);
    words.mustBeTimely(clock.today());
    if (words.successorId() != null) {
      throw KernelProblem.field("successorId", "WRONG_VALUE");
    }
    return units
        .lockTree()
        .chain(x -> units.required(id))
        .call(unit -> units.standingBelow(id).invoke(below -> mustBeNone(unit, below)))
        .chain(unit -> end(by, unit, words.of(id, UnitEnd.How.ABOLISHED)));
  }

  private Uni<Unit> successor(Unit unit, UUID id) {
    return units
        .findById(id)
        .onItem()
        .ifNull()
        .failWith(
            () -> RegistryProblem.UNKNOWN_UNIT.with("unit", id).field("successorId", "UNKNOWN"))
        .invoke(Unit::mustStand)
        .invoke(
            to -> {
              if (to.path().startsWith(unit.path())) {
                throw RegistryProblem.UNIT_CYCLE.problem().field("successorId", "WRONG_VALUE");
              }
            });
  }

  private Uni<Void> moveAll(Unit unit, Unit to) {
    return units
        .standingBelow(unit.id())
        .chain(below -> InTurn.of(below, child -> move(child, to)))
        .replaceWithVoid();
  }

  private Uni<Void> move(Unit child, Unit to) {
    String before = child.path();
    child.moveBelow(to);
    return units
        .flush()
        .chain(x -> units.repath(before, child.path()))
        .chain(x -> units.mustNotSuperviseItself(child, "successorId"));
  }

  private Uni<UnitView> end(Actor by, Unit unit, UnitEnd end) {
    unit.end(end);
    return units
        .flush()
        .chain(x -> accounts.livingOf(unit.id()))
        .call(living -> tell(e -> e.ending(end, living, by)))
        .call(living -> audit.record(by, end.how().name(), subject(unit), said(end, living)))
        .replaceWith(unit)
        .map(UnitView::of);
  }

  private Uni<Void> tell(java.util.function.Function<UnitEnding, Uni<Void>> news) {
    return InTurn.each(endings, news::apply);
  }

  private static void mustBeNone(Unit unit, List<Unit> below) {
    if (!below.isEmpty()) {
      throw RegistryProblem.UNITS_BELOW_STAND
          .with("name", unit.name())
          .with("count", below.size())
          .with("first", below.get(0).name());
    }
  }

  private static Subject subject(Unit unit) {
    return new Subject("unit", unit.id(), unit.id());
  }

  private static Map<String, Object> said(UnitEnd end, List<Account> living) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("document", end.document());
    said.put("documentOn", end.documentOn());
    said.put("endsOn", end.endsOn());
    said.put("successorId", end.successorId());
    said.put("accounts", living.stream().map(Account::id).toList());
    return said;
  }
}
