package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The templates that units decided on. */
@ApplicationScoped
class UnitTemplates implements PanacheRepositoryBase<UnitTemplate, UUID> {

  Uni<List<UnitTemplate>> of(UUID unit) {
    return list("unitId", unit);
  }

  /** What the unit decided about the grade, or null. */
  Uni<UnitTemplate> of(UUID unit, Grade grade) {
    return find("unitId = ?1 and grade = ?2", unit, grade).firstResult();
  }
}
