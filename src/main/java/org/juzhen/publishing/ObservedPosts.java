package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Paging;

/** What was seen on accounts. */
@ApplicationScoped
class ObservedPosts implements PanacheRepositoryBase<ObservedPost, UUID> {

  Uni<ObservedPost> with(UUID account, String url) {
    return find("accountId = ?1 and url = ?2", account, url).firstResult();
  }

  Uni<List<ObservedPost>> page(UUID account, Paging paging) {
    return (paging.afterId() == null
            ? find("accountId = ?1 order by id desc", account)
            : find("accountId = ?1 and id < ?2 order by id desc", account, paging.afterId()))
        .range(0, paging.rows() - 1)
        .list();
  }
}
