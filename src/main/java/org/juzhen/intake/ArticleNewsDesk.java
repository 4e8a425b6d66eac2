package org.juzhen.intake;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.juzhen.intake.links.LinkSuggesting;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/**
 * Tells those who build on articles what came in. A batch only leaves a note in its own
 * transaction; here each note is delivered in one transaction together with its removal, so exactly
 * once, and the notes of one article in their order.
 */
@ApplicationScoped
public class ArticleNewsDesk implements DueWork {
  static final String NAME = "article-news";
  private static final Logger LOG = Logger.getLogger(ArticleNewsDesk.class);

  private static final String NEXT =
      "select seq, article_id, kind, before_importance, actor_id, actor_name, actor_unit_id from"
          + " article_news n where (retry_at is null or retry_at <= ?1) and not exists (select 1"
          + " from article_news e where e.article_id = n.article_id and e.seq < n.seq) order by seq"
          + " limit 1 for update skip locked";

  private static final String OF_ARTICLE =
      "select seq, article_id, kind, before_importance, actor_id, actor_name, actor_unit_id from"
          + " article_news where article_id = ?1 order by seq for update";

  private final Articles articles;
  private final ArticleRuling rulings;
  private final LinkSuggesting links;
  private final List<ArticleNews> listeners;
  private final JoinDesk joins;
  private final SecondMark second;
  private final TwinTexts texts;
  private final HubClock clock;

  ArticleNewsDesk(
      Articles articles,
      ArticleRuling rulings,
      LinkSuggesting links,
      @All List<ArticleNews> listeners,
      JoinDesk joins,
      SecondMark second,
      TwinTexts texts,
      HubClock clock) {
    this.joins = joins;
    this.texts = texts;
    this.second = second;
    this.articles = articles;
    this.rulings = rulings;
    this.links = links;
    this.listeners = listeners;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return Sql.of("select min(coalesce(retry_at, timestamptz 'epoch')) from article_news")
        .one(Instant.class);
  }

  /** Delivers one note; 0 when there is none. One that fails waits longer each time. */
  @Override
  public Uni<Integer> drive() {
    AtomicReference<Long> claimed = new AtomicReference<>();
    return deliverNext(claimed)
        .onFailure(e -> claimed.get() != null)
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "News %s of an article could not be delivered", claimed.get());
              return postpone(claimed.get());
            });
  }

  @WithTransaction
  Uni<Integer> deliverNext(AtomicReference<Long> claimed) {
    return Sql.of(NEXT)
        .with(clock.now())
        .one(Tuple.class)
        .chain(
            note -> {
              if (note == null) {
                return Uni.createFrom().item(0);
              }
              claimed.set(note.get(0, Long.class));
              return deliver(note).replaceWith(1);
            });
  }

  /** What is still to be told of one article comes before what happens to it now. */
  Uni<Void> catchUp(UUID article) {
    return Sql.of(OF_ARTICLE)
        .with(article)
        .list(Tuple.class)
        .chain(notes -> InTurn.of(notes, this::deliver))
        .replaceWithVoid();
  }

  private Uni<Void> deliver(Tuple note) {
    Actor by =
        new Actor(
            note.get(4, UUID.class),
            note.get(5, String.class),
            note.get(6, UUID.class),
            null,
            List.of());
    String before = note.get(3, String.class);
    return articles
        .facts(note.get(1, UUID.class))
        .chain(
            facts ->
                switch (note.get(2, String.class)) {
                  case "CLASSED" ->
                      said(facts, before == null ? null : Importance.valueOf(before), by)
                          .chain(x -> links.suggest(facts.id()));
                  case "CHANGED" ->
                      texts
                          .changed(facts)
                          .chain(x -> tell(l -> l.changed(facts, by)))
                          .chain(x -> ruled(facts))
                          .chain(x -> links.suggest(facts.id()));
                  case "ARRIVED" ->
                      joins
                          .settle(facts.id())
                          .chain(x -> ruled(facts))
                          .chain(x -> links.suggest(facts.id()));
                  default -> tell(l -> l.withdrawn(facts, by));
                })
        .chain(x -> remove(note.get(0, Long.class)));
  }

  /** A portal's own class may have to wait for a person's word; then nobody is told of it yet. */
  private Uni<Void> said(ArticleFacts facts, Importance before, Actor by) {
    return by.id() != null
        ? classed(facts, before, by)
        : articles
            .required(facts.id())
            .chain(a -> second.stands(by, a, facts, before))
            .chain(stands -> stands ? classed(facts, before, by) : joins.settle(facts.id()));
  }

  /** What nobody classed gets its class by rule, if there is one. */
  private Uni<Void> ruled(ArticleFacts facts) {
    return articles
        .required(facts.id())
        .chain(rulings::rule)
        .chain(
            a ->
                a == null
                    ? Uni.createFrom().voidItem()
                    : articles.facts(a).chain(now -> classed(now, null, ArticleRuling.RULES)));
  }

  /**
   * Tells everybody, one after the other, in the present transaction; whether it is the same as
   * another article is found out before.
   */
  Uni<Void> classed(ArticleFacts facts, Importance before, Actor by) {
    return joins.settle(facts.id()).chain(x -> tell(l -> l.classed(facts, before, by)));
  }

  /** The same when a person recorded that it was taken back. */
  Uni<Void> withdrawn(ArticleFacts facts, Actor by) {
    return tell(l -> l.withdrawn(facts, by));
  }

  private Uni<Void> tell(Function<ArticleNews, Uni<? extends Void>> word) {
    return InTurn.each(listeners, word);
  }

  private Uni<Void> remove(Long seq) {
    return Sql.of("delete from article_news where seq = ?1").with(seq).update().replaceWithVoid();
  }

  @WithTransaction
  Uni<Integer> postpone(Long seq) {
    return Sql.of(
            "update article_news set failures = failures + 1, retry_at = cast(?2 as"
                + " timestamptz) + make_interval(secs => least(3600, 5 * power(2,"
                + " failures))) where seq = ?1")
        .with(seq)
        .with(clock.now())
        .update()
        .replaceWith(1);
  }
}
