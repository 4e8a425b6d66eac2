package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/**
 * Which pages are looked at, and when next (原文在线核查): those of articles that have to be reposted,
 * for thirty days; on the first day often, while accounts are still reposting what may be a
 * mistake.
 */
@ApplicationScoped
class ArticleLooks implements ArticleNews {
  static final Duration FOR = Duration.ofDays(30);
  static final Duration USUAL = Duration.ofDays(1);
  static final Duration FRESH = Duration.ofDays(1);
  static final Duration OFTEN = Duration.ofHours(2);

  private static final String BEGIN =
      "insert into article_look (article_id, next_at, until_at) select id, cast(?2 as timestamptz),"
          + " cast(?3 as timestamptz) from article where id = ?1 and url is not null and state ="
          + " 'CURRENT' on conflict (article_id) do update set next_at = excluded.next_at, until_at"
          + " = excluded.until_at, gone = 0 where article_look.next_at is null";

  private final DueBell bell;
  private final HubClock clock;

  ArticleLooks(DueBell bell, HubClock clock) {
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public Uni<Void> classed(ArticleFacts article, Importance before, Actor by) {
    return begin(article);
  }

  /** One that was taken back may have come again with this text. */
  @Override
  public Uni<Void> changed(ArticleFacts article, Actor by) {
    return begin(article);
  }

  private Uni<Void> begin(ArticleFacts article) {
    Instant now = clock.now();
    return article.importance() == null || !article.importance().obliges()
        ? Uni.createFrom().voidItem()
        : Sql.of(BEGIN)
            .with(article.id())
            .with(now.plus(OFTEN))
            .with(now.plus(FOR))
            .update()
            .chain(made -> made == 0 ? Uni.createFrom().voidItem() : bell.ring(GoneDesk.NAME));
  }

  @Override
  public Uni<Void> withdrawn(ArticleFacts article, Actor by) {
    return Sql.of("update article_look set next_at = null where article_id = ?1")
        .with(article.id())
        .update()
        .replaceWithVoid();
  }

  /** Nothing is suspected of it until its page was seen again. */
  Uni<Void> quiet(UUID article) {
    return Sql.of("update article_look set quiet = true where article_id = ?1")
        .with(article)
        .update()
        .replaceWithVoid();
  }
}
