package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** When people are away. */
@ApplicationScoped
class Absences implements PanacheRepositoryBase<Absence, UUID> {

  /** The absence, held until the transaction ends, or NOT_FOUND. */
  Uni<Absence> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("absence", id));
  }

  /** Of a person at a unit, on a day. */
  Uni<List<Absence>> of(UUID person, UUID unit, LocalDate day) {
    return list(
        "personId = ?1 and unitId = ?2 and endedAt is null and fromDay <= ?3 and untilDay >= ?3"
            + " order by id",
        person,
        unit,
        day);
  }

  /** That are not over on a day. */
  Uni<List<Absence>> at(UUID unit, LocalDate day) {
    return list(
        "unitId = ?1 and endedAt is null and untilDay >= ?2 order by fromDay, id", unit, day);
  }
}
