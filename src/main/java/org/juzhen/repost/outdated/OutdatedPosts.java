package org.juzhen.repost.outdated;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** Posts that show what their articles say no more. */
@ApplicationScoped
class OutdatedPosts implements PanacheRepositoryBase<OutdatedPost, UUID> {

  static final String MARKED =
      "select * from outdated_post where next_mark_at <= ?1 order by next_mark_at, article_id limit"
          + " ?2 for update skip locked";

  static final String DUE =
      "select id from outdated_post where next_mark_at <= ?1 order by next_mark_at limit ?2";

  static final String NEXT =
      "select min(next_mark_at) from outdated_post where next_mark_at is not null";

  static final String OF_DELIVERY =
      "select * from outdated_post where delivery_id = ?1 and state <> 'DONE' for update";

  Uni<OutdatedPost> required(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("outdatedPost", id));
  }

  /** What is asked of a post that stands, locked, or null. */
  Uni<OutdatedPost> of(UUID delivery) {
    return Sql.of(OF_DELIVERY).with(delivery).one(OutdatedPost.class);
  }

  /** Those whose next mark is reached, locked; other nodes skip them. */
  Uni<List<OutdatedPost>> marked(Instant now, int most) {
    return Sql.of(MARKED).with(now).with(most).list(OutdatedPost.class);
  }

  /** One of them alone, or none if it has been handled meanwhile. */
  Uni<List<OutdatedPost>> marked(UUID id, Instant now) {
    return find("id = ?1 and nextMarkAt <= ?2", id, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Which have reached their next mark; nothing of them is read. */
  Uni<List<UUID>> due(Instant now, int most) {
    return Sql.of(DUE).with(now).with(most).list(UUID.class);
  }

  /** Looked at again only then. */
  Uni<Void> putOff(UUID id, Instant until) {
    return Sql.of(
            "update outdated_post set next_mark_at = ?2, row_version = row_version + 1 where id ="
                + " ?1 and next_mark_at is not null")
        .with(id)
        .with(until)
        .update()
        .replaceWithVoid();
  }

  Uni<Instant> nextMark() {
    return Sql.of(NEXT).one(Instant.class);
  }
}
