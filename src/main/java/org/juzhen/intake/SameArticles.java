package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /**
   * What whoever shows that text of an article shows: by article the newest text, older ones too.
   * Of the article itself that one, of others what says the same.
   */
  public Uni<Map<UUID, Integer>> shownBy(UUID article, int version) {
    return Sql.of("select article_id, number from texts_shown(?1, ?2)")
        .with(article)
        .with(version)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(r -> r.get(0, UUID.class), r -> r.get(1, Integer.class))));
  }

  /** It and all others. */
  public Uni<List<UUID>> with(UUID article) {
    return Sql.of("select cast(?1 as uuid) union all select same_articles(cast(?1 as uuid))")
        .with(article)
        .list(UUID.class);
  }
}
