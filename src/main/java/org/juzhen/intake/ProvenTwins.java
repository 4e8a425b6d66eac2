package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.intake.joining.SameArticle.Reason;
import org.juzhen.kernel.Actor;

/**
 * Joins articles of which it is known how one came out of the other (同源稿件合并), so that nobody has to
 * compare them. Joins the caller's transaction.
 */
@ApplicationScoped
public class ProvenTwins {
  private final Articles articles;
  private final JoinDesk joins;
  private final JoinRows rows;

  ProvenTwins(Articles articles, JoinDesk joins, JoinRows rows) {
    this.articles = articles;
    this.joins = joins;
    this.rows = rows;
  }

  /**
   * Before anything of the offer or the article is held: whoever tells news of articles is alone
   * first and holds the rest after it, and two who took them the other way round would wait for
   * each other.
   */
  public Uni<Void> alone() {
    return rows.alone();
  }

  /**
   * The article says what the other one said in that text. Where the other says something else by
   * now, or one of them was taken back, they stay two.
   */
  public Uni<Void> join(UUID article, UUID other, int version, Actor by) {
    return rows.alone()
        .chain(x -> articles.required(article))
        .chain(a -> articles.findById(other).chain(o -> join(a, o, version, by)));
  }

  private Uni<Void> join(Article article, Article other, int version, Actor by) {
    boolean two =
        other == null
            || other.id.equals(article.id)
            || other.isWithdrawn()
            || article.isWithdrawn()
            || other.textVersion != version;
    return two
        ? Uni.createFrom().voidItem()
        : rows.others(article.id)
            .chain(
                known ->
                    known.contains(other.id)
                        ? Uni.createFrom().voidItem()
                        : joins.join(article.id, other.id, Reason.HAND, by, "UPWARD"));
  }
}
