package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What accounts show of posts. */
@ApplicationScoped
class PostVariants implements PanacheRepositoryBase<PostVariant, UUID> {

  Uni<List<PostVariant>> of(Collection<UUID> posts) {
    return posts.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("postId in ?1 order by id", List.copyOf(posts));
  }

  Uni<PostVariant> of(UUID post, UUID account) {
    return find("postId = ?1 and accountId = ?2", post, account).firstResult();
  }
}
