package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The posts. */
@ApplicationScoped
class Posts implements PanacheRepositoryBase<Post, UUID> {
  /** In the order of an account's own index, for its posts are few among all. */
  private static final String OF_ACCOUNT =
      "select p from PostVariant v join Post p on p.id = v.postId where ";

  Uni<Post> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> KernelProblem.NOT_FOUND.with("post", id));
  }

  /** The post, locked until the transaction ends, or NOT_FOUND. */
  Uni<Post> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("post", id));
  }

  Uni<List<Post>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  /** Posts from an older text of this article, locked in one order. */
  Uni<List<Post>> lockedFrom(UUID article, int version) {
    return find("articleId = ?1 and articleVersion < ?2 order by id", article, version)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Posts of the unit that this account shows or is to show, locked in one order. */
  Uni<List<Post>> lockedFor(UUID account, UUID unit) {
    return find(
            "unitId = ?2 and id in (select v.postId from PostVariant v where v.accountId = ?1)"
                + " order by id",
            account,
            unit)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Everybody who ever wrote at it, as the database noted by itself. */
  Uni<List<UUID>> authors(UUID post) {
    return Sql.of("select person_id from post_author where post_id = ?1")
        .with(post)
        .list(UUID.class);
  }

  /** Newest first, within what the person may see. */
  Uni<List<Post>> page(PostQuestion question, Realm realm, Paging paging) {
    List<Object> values = new ArrayList<>();
    String id = question.accountId() == null ? "p.id" : "v.postId";
    StringBuilder where =
        new StringBuilder(question.accountId() == null ? "from Post p where " : OF_ACCOUNT);
    where.append(realm.condition("p.unitId", values));
    and(where, values, "p.articleId = ?", question.articleId());
    and(where, values, "v.accountId = ?", question.accountId());
    and(where, values, id + " < ?", paging.afterId());
    if (question.state() != null) {
      where.append(" and ").append(question.state().condition());
    }
    return find(where + " order by " + id + " desc", values.toArray())
        .range(0, paging.rows() - 1)
        .list();
  }

  private static void and(StringBuilder where, List<Object> values, String test, Object value) {
    if (value != null) {
      values.add(value);
      where.append(" and ").append(test.replace("?", "?" + values.size()));
    }
  }
}
