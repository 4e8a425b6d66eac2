package org.juzhen.intake;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.juzhen.audit.AuditDesk;
import org.juzhen.intake.links.LinkSuggesting;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;

/**
 * Tells those who build on articles what came in. A batch only leaves a note in its own
 * transaction; here each note is delivered in one transaction together with its removal, so exactly
 * once, and the notes of one article in their order.
 */
@ApplicationScoped
public class ArticleNewsDesk implements DueWork {
  static final String NAME = "article-news";
  private static final Logger LOG = Logger.getLogger(ArticleNewsDesk.class);

  private static final Actor HUB = Actor.hub(NAME);

  private final ArticleNotes notes;
  private final StuckNewsDesk stuck;
  private final Articles articles;
  private final ArticleRuling rulings;
  private final LinkSuggesting links;
  private final List<ArticleNews> listeners;
  private final JoinDesk joins;
  private final SecondMark second;
  private final TwinTexts texts;
  private final AuditDesk audit;
  private final PushedLabels labels;
  private final HubClock clock;

  ArticleNewsDesk(
      ArticleNotes notes,
      StuckNewsDesk stuck,
      Articles articles,
      ArticleRuling rulings,
      LinkSuggesting links,
      @All List<ArticleNews> listeners,
      JoinDesk joins,
      SecondMark second,
      TwinTexts texts,
      AuditDesk audit,
      PushedLabels labels,
      HubClock clock) {
    this.notes = notes;
    this.stuck = stuck;
    this.audit = audit;
    this.joins = joins;
    this.texts = texts;
    this.labels = labels;
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
    return notes.nextDue(clock.now());
  }

  /**
   * Delivers one note; 0 when there is none. One that fails waits longer each time, and is told of
   * after some.
   */
  @Override
  public Uni<Integer> drive() {
    AtomicReference<Long> claimed = new AtomicReference<>();
    return deliverNext(claimed)
        .onFailure(e -> claimed.get() != null)
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "News %s of an article could not be delivered", claimed.get());
              return postpone(claimed.get()).call(() -> failed(claimed.get()));
            });
  }

  /** That nobody could be told of the failure is tried again with the next one. */
  private Uni<Void> failed(Long seq) {
    return stuck
        .failed(seq)
        .onFailure()
        .invoke(e -> LOG.errorf(e, "Nobody could be told that news %s is stuck", seq))
        .onFailure()
        .recoverWithNull();
  }

  @WithTransaction
  Uni<Integer> deliverNext(AtomicReference<Long> claimed) {
    return notes
        .next(clock.now())
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
    return notes.of(article).chain(all -> InTurn.of(all, this::deliver)).replaceWithVoid();
  }

  /** The same, but nobody is kept from taking an article back by news of it that cannot be told. */
  Uni<Void> catchUpIfPossible(UUID article) {
    return notes
        .of(article)
        .chain(
            all ->
                all.stream().anyMatch(n -> n.get(7, Integer.class) > 0)
                    ? Uni.createFrom().voidItem()
                    : InTurn.of(all, this::deliver).replaceWithVoid());
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
                          .chain(x -> notes.then(facts, note.get(0, Long.class)))
                          .chain(then -> labels.weighed(then, by))
                          .call(now -> tell(l -> l.changed(now, by)))
                          .chain(this::ruled)
                          .chain(x -> links.suggest(facts.id()));
                  case "ARRIVED" ->
                      joins
                          .settle(facts.id())
                          .chain(x -> ruled(facts))
                          .chain(x -> links.suggest(facts.id()));
                  default -> takenBack(facts, by, note.get(0, Long.class));
                })
        .chain(x -> notes.remove(note.get(0, Long.class)));
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
    return takenBack(facts, by, Long.MAX_VALUE);
  }

  /**
   * What could not be told of it before is of no use any more. It goes first: whoever tells it at
   * this moment is waited for, and what that makes is taken back with the rest.
   */
  private Uni<Void> takenBack(ArticleFacts facts, Actor by, long seq) {
    return notes
        .removeBefore(facts.id(), seq)
        .call(n -> n == 0 ? Uni.createFrom().voidItem() : journal(facts, n))
        .chain(x -> tell(l -> l.withdrawn(facts, by)));
  }

  private Uni<Void> journal(ArticleFacts facts, int dropped) {
    return audit.record(
        HUB,
        "DROP_ARTICLE_NEWS",
        new AuditDesk.Subject("article", facts.id(), facts.portalUnitId()),
        Map.of("notes", dropped));
  }

  private Uni<Void> tell(Function<ArticleNews, Uni<? extends Void>> word) {
    return InTurn.each(listeners, word);
  }

  @WithTransaction
  Uni<Integer> postpone(Long seq) {
    return notes.postpone(seq, clock.now()).replaceWith(1);
  }
}
