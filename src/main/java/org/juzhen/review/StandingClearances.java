package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
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

  /** What a review earned, voided or not. */
  Uni<List<StandingClearance>> ofCase(UUID caseId) {
    return list("caseId = ?1", caseId);
  }

  /** All of these entries that may be used now. */
  Uni<List<StandingClearance>> good(Collection<UUID> sourceIds, Instant at) {
    return sourceIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(
            "sourceId in ?1 and voidedAt is null and clearedAt <= ?2 and expiresAt > ?2",
            List.copyOf(sourceIds),
            at);
  }

  /** The same, only where the account lies at or below the unit that cleared. */
  Uni<List<StandingClearance>> covering(UUID sourceId, UUID accountId) {
    return find(
            "from StandingClearance s where s.sourceId = ?1 and s.voidedAt is null and exists"
                + " (select 1 from Account a, Unit u, Unit top where a.id = ?2 and u.id = a.unitId"
                + " and top.id = s.unitId and locate(top.path, u.path) = 1) order by s.id desc",
            sourceId,
            accountId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
