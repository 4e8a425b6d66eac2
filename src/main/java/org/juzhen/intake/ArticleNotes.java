package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;

/** The notes of what came in and is still to be told, those of one article in their order. */
@ApplicationScoped
class ArticleNotes {
  /** After so many failures people are told; that is some five minutes. */
  static final int STUCK_AT = 6;

  private static final String COLUMNS =
      "seq, article_id, kind, before_importance, actor_id, actor_name, actor_unit_id,"
          + " failures";

  /**
   * The first note {@code n} of its article; what was taken back does not wait behind one that
   * failed and rests.
   */
  private static final String FIRST =
      " not exists (select 1 from article_news e where e.article_id = n.article_id and e.seq <"
          + " n.seq and not (n.kind = 'WITHDRAWN' and e.kind <> 'WITHDRAWN' and"
          + " coalesce(e.retry_at > ?1, false)))";

  private static final String NEXT =
      "select "
          + COLUMNS
          + " from article_news n where (retry_at is null or retry_at <= ?1) and"
          + FIRST
          + " order by seq limit 1 for update skip locked";

  private static final String NEXT_DUE =
      "select min(coalesce(n.retry_at, timestamptz 'epoch')) from article_news n where" + FIRST;

  private static final String OF_ARTICLE =
      "select " + COLUMNS + " from article_news where article_id = ?1 order by seq for update";

  private static final String STUCK =
      "select n.article_id, a.title, max(n.failures), min(n.retry_at) from article_news n join"
          + " article a on a.id = n.article_id where a.portal_id = ?1 and n.failures >= "
          + STUCK_AT
          + " group by n.article_id, a.title order by min(n.seq) limit 20";

  private static final String CLASSED_NEXT =
      "select before_importance from article_news where article_id = ?1 and seq > ?2 and kind ="
          + " 'CLASSED' order by seq limit 1";

  /** What cannot be told of an article, how often that was tried, and when it is next. */
  record Stuck(UUID article, String title, int failures, Instant nextAt) {}

  /** The next that may be told now, held; null where there is none. */
  Uni<Tuple> next(Instant now) {
    return Sql.of(NEXT).with(now).one(Tuple.class);
  }

  /** When {@link #next} finds one, or null. */
  Uni<Instant> nextDue(Instant now) {
    return Sql.of(NEXT_DUE).with(now).one(Instant.class);
  }

  /** All of an article, held. */
  Uni<List<Tuple>> of(UUID article) {
    return Sql.of(OF_ARTICLE).with(article).list(Tuple.class);
  }

  /**
   * The article as it was when that note was left: what came with it, or after it, and gave it
   * another class is told by a note of its own, and binds nobody before that is weighed.
   */
  Uni<ArticleFacts> then(ArticleFacts now, long seq) {
    return Sql.of(CLASSED_NEXT)
        .with(now.id())
        .with(seq)
        .list(String.class)
        .map(
            next ->
                next.isEmpty()
                    ? now
                    : now.beforeClassed(
                        next.get(0) == null ? null : Importance.valueOf(next.get(0))));
  }

  Uni<Void> remove(Long seq) {
    return Sql.of("delete from article_news where seq = ?1").with(seq).update().replaceWithVoid();
  }

  /** Of an article those before this one; waits for whoever tells one of them. */
  Uni<Integer> removeBefore(UUID article, long seq) {
    return Sql.of("delete from article_news where article_id = ?1 and seq < ?2")
        .with(article)
        .with(seq)
        .update();
  }

  /** It waits longer each time. */
  Uni<Void> postpone(Long seq, Instant now) {
    return Sql.of(
            "update article_news set failures = failures + 1, retry_at = cast(?2 as"
                + " timestamptz) + make_interval(secs => least(3600, 5 * power(2,"
                + " failures))) where seq = ?1")
        .with(seq)
        .with(now)
        .update()
        .replaceWithVoid();
  }

  /** It failed often enough, and from now on people know; null where they do already. */
  Uni<Stuck> found(Long seq, Instant now) {
    return Sql.of(
            "update article_news n set told_at = ?2 from article a where n.seq = ?1 and a.id ="
                + " n.article_id and n.told_at is null and n.failures >= "
                + STUCK_AT
                + " returning a.id, a.title, n.failures, n.retry_at")
        .with(seq)
        .with(now)
        .one(Object[].class)
        .map(row -> row == null ? null : stuck(row));
  }

  /** Of a portal those that failed often, the oldest first. */
  Uni<List<Stuck>> stuck(UUID portal) {
    return Sql.of(STUCK)
        .with(portal)
        .list(Object[].class)
        .map(rows -> rows.stream().map(ArticleNotes::stuck).toList());
  }

  private static Stuck stuck(Object[] row) {
    return new Stuck(
        (UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), Column.instant(row[3]));
  }
}
