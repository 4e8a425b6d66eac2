package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.SameArticles;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.UnowedPosts;

/**
 * What becomes of posts that were begun for a duty when the article's class is taken back, or given
 * again (定级撤销). Joins the caller's transaction.
 */
@ApplicationScoped
class PostsBegun {
  /** Of units that owed the article, or one that is the same, and owe none of them now. */
  static final String FREE =
      "select p.id from post p where p.article_id = any(?1) and exists (select 1 from duty d where"
          + " d.article_id = any(?1) and d.unit_id = p.unit_id and d.state = 'CANCELLED' and"
          + " d.ended_because = '"
          + DutyArticleNews.NOT_IMPORTANT
          + "') and not exists (select 1 from duty o where o.article_id = any(?1) and o.unit_id ="
          + " p.unit_id and o.state in ('OPEN', 'OVERDUE', 'MISSED'))";

  /**
   * Planned for an account that owed the article and owes it no more; what a person has fixed for
   * it is wanted.
   */
  static final String PLANNED =
      "select d.id from delivery d join post p on p.id = d.source_id where p.article_id = any(?1)"
          + " and d.kind = 'POST' and d.state in ('PLANNED', 'CLAIMED', 'CONFIRMING', 'UNKNOWN')"
          + " and exists (select 1 from duty u where u.article_id = any(?1) and u.account_id ="
          + " d.account_id and u.state = 'CANCELLED' and u.ended_because = '"
          + DutyArticleNews.NOT_IMPORTANT
          + "') and not exists (select 1 from duty u join duty_pin n on n.duty_id = u.id and"
          + " n.lapsed_at is null where u.article_id = any(?1) and u.account_id = d.account_id)";

  static final String OWED =
      "select p.id from post p where p.article_id = any(?1) and p.unowed_at is not null and exists"
          + " (select 1 from duty o where o.article_id = any(?1) and o.unit_id = p.unit_id and"
          + " o.state in ('OPEN', 'OVERDUE', 'MISSED'))";

  private final SameArticles same;
  private final UnowedPosts posts;

  PostsBegun(SameArticles same, UnowedPosts posts) {
    this.same = same;
    this.posts = posts;
  }

  /** Nobody asks for them any more: they say so, are held, and their people are told. */
  Uni<Void> release(ArticleFacts article, Actor by) {
    UnowedPosts.About about =
        new UnowedPosts.About(article.id(), article.portalUnitId(), article.title());
    return of(FREE, article)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : posts.note(about, found, () -> of(PLANNED, article), by));
  }

  /** They are asked for again. */
  Uni<Void> claim(ArticleFacts article) {
    return of(OWED, article).chain(posts::owedAgain);
  }

  /** Its portal took it back: what they say of that is all that there is to say. */
  Uni<Void> drop(ArticleFacts article) {
    return Sql.of("select id from post where article_id = ?1 and unowed_at is not null")
        .with(article.id())
        .list(UUID.class)
        .chain(posts::forget);
  }

  private Uni<List<UUID>> of(String which, ArticleFacts article) {
    return same.with(article.id())
        .chain(all -> Sql.of(which).with(all.toArray(UUID[]::new)).list(UUID.class));
  }
}
