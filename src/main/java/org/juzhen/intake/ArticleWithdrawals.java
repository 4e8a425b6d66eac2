package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was said of articles that were taken back. */
@ApplicationScoped
class ArticleWithdrawals implements PanacheRepositoryBase<ArticleWithdrawal, UUID> {
  private static final int SHOWN = 50;

  /** All that was said of the article, the newest first. */
  Uni<List<ArticleWithdrawal>> of(UUID article) {
    return find("articleId = ?1 order by madeAt desc, id desc", article).range(0, SHOWN - 1).list();
  }

  /** What waits to be decided, or null; at most one does. */
  Uni<ArticleWithdrawal> open(UUID article) {
    return find(
            "articleId = ?1 and state in ?2",
            article,
            List.of(ArticleWithdrawal.State.SUSPECTED, ArticleWithdrawal.State.WAITS))
        .firstResult();
  }
}
