package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** The posts whose comments are read. */
@ApplicationScoped
class CommentWatches implements PanacheRepositoryBase<CommentWatch, UUID> {
  private static final String DUE =
      "select delivery_id from comment_watch where next_at <= ?1 order by next_at limit ?2 for"
          + " update skip locked";

  /** Due rows that nobody else reads, locked. */
  Uni<List<CommentWatch>> due(Instant now, int most) {
    return Sql.of(DUE)
        .with(now)
        .with(most)
        .list(UUID.class)
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : list("deliveryId in ?1 order by nextAt", ids));
  }

  /**
   * The ticket by which the platform knows the post of a delivery, as a JSON object; empty where a
   * person posted it. The one thing of a delivery that is read here without asking publishing,
   * which tells it to nobody else.
   */
  Uni<String> ticket(UUID delivery) {
    return Sql.of("select cast(ticket as text) from delivery where id = ?1")
        .with(delivery)
        .row(String.class);
  }

  Uni<CommentWatch> locked(UUID delivery) {
    return findById(delivery, LockModeType.PESSIMISTIC_WRITE);
  }

  Uni<Long> ofAccount(UUID account) {
    return count("accountId", account);
  }

  /** Why posts of the account cannot be read now, each reason once. */
  Uni<List<ReadingDesk.Trouble>> troubles(UUID account) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "select w.trouble, count(*), max(w.failures), min(w.nextAt) from"
                            + " CommentWatch w where w.accountId = ?1 and w.trouble is not null"
                            + " group by w.trouble order by count(*) desc, w.trouble",
                        Object[].class)
                    .setParameter(1, account)
                    .setMaxResults(5)
                    .getResultList())
        .map(rows -> rows.stream().map(CommentWatches::trouble).toList());
  }

  private static ReadingDesk.Trouble trouble(Object[] r) {
    return new ReadingDesk.Trouble((String) r[0], (Long) r[1], (Integer) r[2], (Instant) r[3]);
  }

  Uni<Instant> nextDue() {
    return Sql.of("select min(next_at) from comment_watch").one(Instant.class);
  }
}
