package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The clearances. */
@ApplicationScoped
class Clearances implements PanacheRepositoryBase<Clearance, UUID> {

  /** The newest usable clearance of this content for this account, or null. */
  Uni<Clearance> good(UUID subjectId, UUID accountId, String digest, Instant at) {
    return find(
            "subjectId = ?1 and accountId = ?2 and digest = ?3 and voidedAt is null and clearedAt <="
                + " ?4 and expiresAt > ?4 order by expiresAt desc",
            subjectId,
            accountId,
            digest,
            at)
        .firstResult();
  }

  /** All that a submission earned, voided or not. */
  Uni<List<Clearance>> ofCase(UUID caseId) {
    return list("caseId = ?1 order by id", caseId);
  }

  /** All usable ones of a subject. */
  Uni<List<Clearance>> good(SubjectKind kind, UUID subjectId, Instant at) {
    return list(
        "subjectKind = ?1 and subjectId = ?2 and voidedAt is null and clearedAt <= ?3 and expiresAt"
            + " > ?3",
        kind,
        subjectId,
        at);
  }

  /** All that were not voided, held until the transaction ends. */
  Uni<List<Clearance>> heldFor(SubjectKind kind, UUID subjectId) {
    return find(
            "subjectKind = ?1 and subjectId = ?2 and voidedAt is null order by id", kind, subjectId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
