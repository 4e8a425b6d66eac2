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

/** The posts. */
@ApplicationScoped
class Posts implements PanacheRepositoryBase<Post, UUID> {

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

  /** Newest first, within what the person may see; of one article where one is given. */
  Uni<List<Post>> page(UUID articleId, Realm realm, Paging paging) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder(realm.condition("unitId", values));
    if (articleId != null) {
      values.add(articleId);
      where.append(" and articleId = ?").append(values.size());
    }
    if (paging.afterId() != null) {
      values.add(paging.afterId());
      where.append(" and id < ?").append(values.size());
    }
    return find(where + " order by id desc", values.toArray()).range(0, paging.rows() - 1).list();
  }
}
