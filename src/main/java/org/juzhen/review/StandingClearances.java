package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The answers that were cleared beforehand. */
@ApplicationScoped
class StandingClearances implements PanacheRepositoryBase<StandingClearance, UUID> {

  /** Those of one library entry that were not voided, the newest first. */
  Uni<List<StandingClearance>> heldFor(UUID sourceId) {
    return find("sourceId = ?1 and voidedAt is null order by id desc", sourceId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
