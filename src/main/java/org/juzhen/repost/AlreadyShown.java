package org.juzhen.repost;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.SameArticles;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.StandingPosts;

/**
 * Nobody is asked to post what the account shows already (已发不重发): posts of the same article, or of
 * the words that it was made of, meet what is owed of it and of those that are the same. Joins the
 * caller's transaction.
 */
@ApplicationScoped
public class AlreadyShown {

  /**
   * Of the units that owe one of the articles, what they show that says it: a post of an older text
   * says something else.
   */
  static final String CANDIDATES =
      "with pair as materialized (select x.article_id as said, x.number as since, y.article_id,"
          + " y.number from twin_text x join twin_text y on y.words = x.words and y.article_id <>"
          + " x.article_id where x.article_id = any(?1) and y.article_id = any(?1)) select d.id"
          + " from post p join delivery d on d.source_id = p.id where (p.article_id = any(?1) or"
          + " p.id = any(?2)) and d.kind = 'POST' and d.state = 'POSTED' and exists (select 1 from"
          + " duty t where t.article_id = any(?1) and t.unit_id = d.unit_id and t.state in ('OPEN',"
          + " 'OVERDUE', 'MISSED') and (p.id = any(?2) or t.article_id = p.article_id and t.version"
          + " <= coalesce(p.article_version, 1) or exists (select 1 from pair s where s.said ="
          + " p.article_id and s.since <= coalesce(p.article_version, 1) and s.article_id ="
          + " t.article_id and s.number >= t.version))) order by d.posted_at, d.id";

  private final SameArticles same;
  private final List<SamePosts> posts;
  private final StandingPosts standing;
  private final Crediting crediting;

  AlreadyShown(
      SameArticles same, @All List<SamePosts> posts, StandingPosts standing, Crediting crediting) {
    this.same = same;
    this.posts = posts;
    this.standing = standing;
    this.crediting = crediting;
  }

  /** Credits what is shown already for what is owed of the article. */
  public Uni<Void> credit(ArticleFacts article) {
    return same.with(article.id())
        .chain(all -> saying(all).chain(said -> candidates(all, said)))
        .chain(standing::these)
        .chain(all -> InTurn.each(all, crediting::posted));
  }

  private Uni<List<UUID>> saying(List<UUID> articles) {
    List<Asked> all =
        articles.stream().flatMap(a -> posts.stream().map(p -> new Asked(p, a))).toList();
    return InTurn.of(all, q -> q.posts().saying(q.article()))
        .map(found -> found.stream().flatMap(List::stream).distinct().toList());
  }

  private record Asked(SamePosts posts, UUID article) {}

  private static Uni<List<UUID>> candidates(List<UUID> articles, List<UUID> said) {
    return Sql.of(CANDIDATES)
        .with(articles.toArray(UUID[]::new))
        .with(said.toArray(UUID[]::new))
        .list(UUID.class);
  }
}
