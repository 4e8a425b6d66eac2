package org.juzhen.repost.uses;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Paging.TimeAndId;
import org.juzhen.kernel.Slice;

/** Lists what the library's articles were used for (使用记录). */
@ApplicationScoped
class UseDesk {
  private final UseRows rows;
  private final ArticleDesk articles;

  UseDesk(UseRows rows, ArticleDesk articles) {
    this.rows = rows;
    this.articles = articles;
  }

  /** The uses within reach, the newest first; of one article, or of all. */
  @WithTransaction
  Uni<Slice<UseView>> list(Actor by, UUID article, Paging paging) {
    return (article == null
            ? Uni.createFrom().nullItem()
            : articles.show(by, article).replaceWithVoid())
        .chain(x -> rows.page(by, article, paging))
        .map(found -> Slice.of(found, paging, u -> new TimeAndId(u.usedAt(), u.id()).key()));
  }
}
