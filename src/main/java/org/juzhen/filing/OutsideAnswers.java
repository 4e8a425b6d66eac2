package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The answers from outside. */
@ApplicationScoped
class OutsideAnswers implements PanacheRepositoryBase<OutsideAnswer, UUID> {
  /** Those of a filing, the first letter first. */
  Uni<List<OutsideAnswer>> of(UUID filing) {
    return list("filingId = ?1 order by sentAt, id", filing);
  }

  /** The one of a level, or null. */
  Uni<OutsideAnswer> ofLevel(UUID level) {
    return find("levelId", level).firstResult();
  }
}
