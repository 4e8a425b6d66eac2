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
 * the words that it was made of, meet what is owed of it. Joins the caller's transaction.
 */
@ApplicationScoped
public class AlreadyShown {

  /** A post of an older text of the same article says something else. */
  static final String CANDIDATES =
      "select d.id from delivery d join post p on p.id = d.source_id where d.kind = 'POST' and"
          + " d.state = 'POSTED' and p.id in (select q.id from post q join article a on a.id ="
          + " q.article_id and a.text_version = q.article_version and a.state = 'CURRENT' where"
          + " q.article_id = any(?2) union all select z.id from post z where z.id = any(?3)) and"
          + " exists (select 1 from duty t where t.article_id = ?1 and t.unit_id = d.unit_id and"
          + " t.state in ('OPEN', 'OVERDUE', 'MISSED')) order by d.posted_at, d.id limit 2000";

  private final SameArticles same;
  private final List<SamePosts> posts;
  private final StandingPosts standing;
  private final DutyPostedNews news;

  AlreadyShown(
      SameArticles same, @All List<SamePosts> posts, StandingPosts standing, DutyPostedNews news) {
    this.same = same;
    this.posts = posts;
    this.standing = standing;
    this.news = news;
  }

  /** Credits what is shown already for what is owed of the article's present text. */
  public Uni<Void> credit(ArticleFacts article) {
    return same.with(article.id())
        .chain(all -> saying(all).chain(said -> candidates(article, all, said)))
        .chain(standing::these)
        .chain(
            all ->
                InTurn.each(all, shown -> news.posted(shown.as(article.id(), article.version()))));
  }

  private Uni<List<UUID>> saying(List<UUID> articles) {
    List<Asked> all =
        articles.stream().flatMap(a -> posts.stream().map(p -> new Asked(p, a))).toList();
    return InTurn.of(all, q -> q.posts().saying(q.article()))
        .map(found -> found.stream().flatMap(List::stream).distinct().toList());
  }

  private record Asked(SamePosts posts, UUID article) {}

  private static Uni<List<UUID>> candidates(ArticleFacts article, List<UUID> all, List<UUID> said) {
    UUID[] others = all.stream().filter(a -> !a.equals(article.id())).toArray(UUID[]::new);
    if (others.length == 0 && said.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Sql.of(CANDIDATES)
        .with(article.id())
        .with(others)
        .with(said.toArray(UUID[]::new))
        .list(UUID.class);
  }
}
