package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.kernel.Sql;

/**
 * Whom a decision let off an article is let off its later texts too (免转沿用), unless the article has
 * a higher class than the one that was decided on.
 */
@ApplicationScoped
class KeptExemptions {
  private static final String RANKS = "array['IMPORTANT', 'RESPONSE', 'EMERGENCY']";

  private static final String KEEP =
      "update duty d set state = 'EXEMPT', next_mark_at = null, ended_by = p.ended_by, ended_because"
          + " = p.ended_because, exempt_class = p.exempt_class, row_version = d.row_version + 1 from"
          + " duty p where d.article_id = ?1 and d.version = ?2 and d.state = 'OPEN' and p.article_id"
          + " = d.article_id and p.account_id = d.account_id and p.state = 'EXEMPT' and p.ended_by is"
          + " not null and p.version = (select max(o.version) from duty o where o.article_id ="
          + " d.article_id and o.account_id = d.account_id and o.version < d.version) and"
          + " array_position("
          + RANKS
          + ", cast(?3 as text)) <= array_position("
          + RANKS
          + ", coalesce(p.exempt_class, 'IMPORTANT'))";

  /** How many accounts are let off this text for the same reason; in the present transaction. */
  Uni<Integer> keep(ArticleFacts article) {
    return article.version() == 1
        ? Uni.createFrom().item(0)
        : Sql.of(KEEP)
            .with(article.id())
            .with(article.version())
            .with(article.importance().name())
            .update();
  }
}
