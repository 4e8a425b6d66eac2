package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/** Who stands in for whom. */
@ApplicationScoped
class StandIns implements PanacheRepositoryBase<StandIn, UUID> {

  /**
   * The arrangement or proposal, held until the transaction ends, with all of its unit: of two who
   * decide on it, or on one that it replaces, the second reads what was decided.
   */
  Uni<StandIn> held(UUID id) {
    return find("select d.unitId from StandIn d where d.id = ?1", id)
        .project(UUID.class)
        .firstResult()
        .chain(unit -> unit == null ? Uni.createFrom().voidItem() : alone(unit))
        .chain(x -> findById(id, LockModeType.PESSIMISTIC_WRITE))
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("deputy", id));
  }

  /** Who arranges deputies of a unit does so alone, until the transaction ends. */
  Uni<Void> alone(UUID unit) {
    return Sql.of("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .with("stand_in " + unit)
        .row(String.class)
        .replaceWithVoid();
  }

  /** For whom a person stands in at these units. */
  Uni<List<StandIn>> of(UUID deputy, Collection<UUID> units) {
    return list(
        "deputyId = ?1 and endedAt is null and unitId in ?2 order by id",
        deputy,
        List.copyOf(units));
  }

  Uni<List<StandIn>> at(UUID unit) {
    return list("unitId = ?1 and endedAt is null order by role, id", unit);
  }

  /** What stands for a post, and what is proposed for it. */
  Uni<List<StandIn>> open(UUID unit, Role role, UUID person) {
    return list(
        "unitId = ?1 and role = ?2 and personId = ?3 and endedAt is null order by id",
        unit,
        role,
        person);
  }

  /** Of everybody who holds one of these roles at the unit. */
  Uni<List<StandIn>> forHolders(UUID unit, Collection<Role> roles) {
    return list(
        "unitId = ?1 and role in ?2 and endedAt is null order by id", unit, List.copyOf(roles));
  }

  /** Whose holder is away on a day. */
  Uni<List<StandIn>> ofAbsent(UUID unit, Collection<Role> roles, LocalDate day) {
    return list(
        "select s from StandIn s where s.unitId = ?1 and s.role in ?2 and s.endedAt is null"
            + " and exists (select 1 from Absence a where a.personId = s.personId"
            + " and a.unitId = s.unitId and a.endedAt is null"
            + " and a.fromDay <= ?3 and a.untilDay >= ?3)",
        unit,
        List.copyOf(roles),
        day);
  }
}
