package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;
import org.juzhen.repost.outdated.OutdatedMaking.Demand;

/**
 * A post that was on its way while its article changed is a task as soon as it stands; one that was
 * taken back is none any more.
 */
@ApplicationScoped
class OutdatedPostedNews implements PostedNews {
  static final String ARTICLE =
      "select a.state, a.text_version, a.title from article a where id = ?1";

  private final OutdatedMaking making;
  private final OutdatedPosts posts;
  private final OutdatedTelling telling;
  private final DueBell bell;
  private final HubClock clock;

  OutdatedPostedNews(
      OutdatedMaking making,
      OutdatedPosts posts,
      OutdatedTelling telling,
      DueBell bell,
      HubClock clock) {
    this.making = making;
    this.posts = posts;
    this.telling = telling;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return facts.articleId() == null
        ? Uni.createFrom().voidItem()
        : Sql.of(ARTICLE)
            .with(facts.articleId())
            .one(Tuple.class)
            .chain(
                article ->
                    article == null ? Uni.createFrom().voidItem() : appeared(facts, article));
  }

  private Uni<Void> appeared(PostedFacts facts, Tuple article) {
    Demand demand = demand(facts.articleId(), article);
    boolean current =
        demand.kind() == OutdatedKind.CORRECT
            && (facts.articleVersion() == null || facts.articleVersion() >= demand.version());
    return current
        ? Uni.createFrom().voidItem()
        : making
            .of(demand, facts.deliveryId())
            .chain(x -> telling.asked(demand, article.get(2, String.class)))
            .chain(x -> bell.ring(OutdatedClockDesk.NAME));
  }

  private static Demand demand(UUID id, Tuple article) {
    boolean gone = article.get(0, String.class).equals("WITHDRAWN");
    return new Demand(
        id, article.get(1, Integer.class), gone ? OutdatedKind.TAKE_DOWN : OutdatedKind.CORRECT);
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return posts
        .of(facts.deliveryId())
        .chain(
            task -> {
              if (task == null) {
                return Uni.createFrom().voidItem();
              }
              task.recalled(clock.now());
              return posts.flush();
            });
  }
}
