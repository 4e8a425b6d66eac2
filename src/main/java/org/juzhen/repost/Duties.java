package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The duties. */
@ApplicationScoped
class Duties implements PanacheRepositoryBase<Duty, UUID> {

  Uni<Duty> required(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("duty", id));
  }

  /**
   * What the account still owes, or may still be credited with, for an article; newest version
   * last.
   */
  Uni<List<Duty>> owed(UUID article, UUID account) {
    return list(
        "articleId = ?1 and accountId = ?2 and state in ?3 order by version",
        article,
        account,
        List.of(DutyState.OPEN, DutyState.OVERDUE, DutyState.MISSED));
  }

  Uni<List<Duty>> fulfilledBy(UUID delivery) {
    return list("deliveryId", delivery);
  }

  /** Rows whose next mark is reached, locked; other nodes skip them. */
  Uni<List<Duty>> marked(Instant now, int most) {
    return getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "select * from duty where next_mark_at <= ?1 order by next_mark_at limit ?2"
                            + " for update skip locked",
                        Duty.class)
                    .setParameter(1, now)
                    .setParameter(2, most)
                    .getResultList());
  }

  Uni<Instant> nextMark() {
    return getSession()
        .chain(
            s ->
                s.createQuery("select min(d.nextMarkAt) from Duty d", Instant.class)
                    .getSingleResultOrNull());
  }
}
