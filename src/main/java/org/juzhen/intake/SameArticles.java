package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/** Which other articles are the same as one (重复稿件), those that their portals still show. */
@ApplicationScoped
public class SameArticles {
  private final JoinRows rows;
  private final Articles articles;

  SameArticles(JoinRows rows, Articles articles) {
    this.rows = rows;
    this.articles = articles;
  }

  /** The others, in the present transaction. */
  public Uni<List<ArticleFacts>> of(UUID article) {
    return rows.others(article)
        .chain(articles::these)
        .map(found -> found.stream().filter(a -> !a.isWithdrawn()).toList())
        .chain(found -> InTurn.of(found, articles::facts));
  }

  /** It and all others. */
  public Uni<List<UUID>> with(UUID article) {
    return Sql.of("select cast(?1 as uuid) union all select same_articles(cast(?1 as uuid))")
        .with(article)
        .list(UUID.class);
  }
}
