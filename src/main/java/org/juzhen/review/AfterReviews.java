package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** What is, or was, read again after the fact. */
@ApplicationScoped
class AfterReviews implements PanacheRepositoryBase<AfterReview, UUID> {
  private static final UUID LAST = new UUID(-1, -1);

  Uni<AfterReview> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("review", id));
  }

  /** Of a submission, or null. */
  Uni<AfterReview> ofCase(UUID caseId) {
    return find("caseId", caseId).firstResult();
  }

  /** What still has to be read at these units, the most pressing first. */
  Uni<List<AfterReview>> open(List<UUID> units) {
    return units.isEmpty()
        ? Uni.createFrom().item(List.of())
        : find("unitId in ?1 and result is null order by dueAt, id", units).range(0, 99).list();
  }

  /** All at these units. */
  Uni<List<AfterReview>> page(List<UUID> units, Paging paging) {
    UUID before = paging.afterId() == null ? LAST : paging.afterId();
    return units.isEmpty()
        ? Uni.createFrom().item(List.of())
        : find("unitId in ?1 and id < ?2 order by id desc", units, before)
            .range(0, paging.rows() - 1)
            .list();
  }

  /** Late ones of which nobody was told, held and without those that are held elsewhere. */
  Uni<List<AfterReview>> late(Instant now, int most) {
    return Sql.of(
            "select * from after_review where result is null and late_told_at is null"
                + " and due_at <= ?1 order by due_at limit ?2 for update skip locked")
        .with(now)
        .with(most)
        .list(AfterReview.class);
  }
}
