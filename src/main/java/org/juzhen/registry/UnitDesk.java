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
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Keeps the tree of units. */
@ApplicationScoped
public class UnitDesk {
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
    if (!by.has(Role.SYSTEM_ADMIN) && !by.isHub()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SYSTEM_ADMIN));
    }
    return named(wanted.competentUnitId(), "competentUnitId")
        .chain(x -> named(wanted.parentId(), "parentId"))
        .chain(parent -> units.persist(new Unit(wanted, parent, by, clock.now())))
        .call(
            u ->
                audit.record(
                    by, "ENTER", new Subject("unit", u.id(), u.id()), Map.of("name", u.name())))
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
