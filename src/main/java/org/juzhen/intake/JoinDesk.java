package org.juzhen.intake;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.joining.Likeness;
import org.juzhen.intake.joining.SameArticle;
import org.juzhen.intake.joining.SameArticle.Reason;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/**
 * Looks for the twins of each article once, before anybody is told of it (重复稿件合并): by address,
 * document number and text among those of other portals. One node at a time, so that of two that
 * come together the second sees the first.
 */
@ApplicationScoped
public class JoinDesk implements DueWork {
  static final String NAME = "article-joins";
  private static final Logger LOG = Logger.getLogger(JoinDesk.class);
  private static final Actor HUB = Actor.hub(NAME);
  private static final Duration LATER = Duration.ofMinutes(10);

  private final JoinRows rows;
  private final TwinTexts texts;
  private final Articles articles;
  private final List<JoinNews> listeners;
  private final AuditDesk audit;
  private final HubClock clock;

  JoinDesk(
      JoinRows rows,
      TwinTexts texts,
      Articles articles,
      @All List<JoinNews> listeners,
      AuditDesk audit,
      HubClock clock) {
    this.rows = rows;
    this.texts = texts;
    this.articles = articles;
    this.listeners = listeners;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return Sql.of("select min(join_due_at) from article where join_due_at is not null")
        .one(Instant.class);
  }

  /** Looks after one article; 0 when none waits. */
  @Override
  public Uni<Integer> drive() {
    AtomicReference<UUID> claimed = new AtomicReference<>();
    return next(claimed)
        .onFailure(e -> claimed.get() != null)
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "The twins of article %s could not be looked for", claimed.get());
              return later(claimed.get());
            });
  }

  /**
   * Alone first and the article after, as whoever tells news has to: or both wait for each other.
   */
  @WithTransaction
  Uni<Integer> next(AtomicReference<UUID> claimed) {
    return rows.alone()
        .chain(x -> rows.nextDue(clock.now()))
        .chain(
            id -> {
              if (id == null) {
                return Uni.createFrom().item(0);
              }
              claimed.set(id);
              return settle(id).replaceWith(1);
            });
  }

  @WithTransaction
  Uni<Integer> later(UUID id) {
    return rows.postpone(id, clock.now().plus(LATER)).replaceWith(1);
  }

  /** Looks for the twins of this one, unless that was done. */
  @WithTransaction
  Uni<Void> looked(UUID id) {
    return settle(id);
  }

  /** Looks for its twins unless that was done; in the present transaction. */
  Uni<Void> settle(UUID id) {
    return rows.isDue(id)
        .chain(due -> due ? rows.alone().chain(x -> rows.read(id)) : Uni.createFrom().nullItem())
        .chain(own -> own == null ? Uni.createFrom().voidItem() : settle(id, own));
  }

  private Uni<Void> settle(UUID id, Tuple own) {
    if (!own.get(JoinRows.STATE, String.class).equals("CURRENT")) {
      return rows.settled(id);
    }
    Likeness likeness = JoinRows.likeness(own);
    return rows.candidates(id, likeness)
        .map(found -> twin(likeness, found))
        .chain(
            twin ->
                rows.sketch(id, likeness)
                    .chain(x -> rows.settled(id))
                    .chain(
                        x ->
                            twin == null
                                ? Uni.createFrom().voidItem()
                                : join(id, twin.id(), twin.reason(), HUB, "")));
  }

  /** One that is the same, and why. */
  private record Twin(UUID id, Reason reason) {}

  private static Twin twin(Likeness own, List<Tuple> found) {
    for (Tuple row : found) {
      Reason reason = SameArticle.of(own, JoinRows.likeness(row));
      if (reason != null) {
        return new Twin(row.get(JoinRows.ID, UUID.class), reason);
      }
    }
    return null;
  }

  /** Joins an article, and all that are joined to it, to the one that the other is joined to. */
  Uni<Void> join(UUID article, UUID other, Reason reason, Actor by, String why) {
    return rows.join(article, other, reason)
        .chain(x -> texts.joined(article, other))
        .chain(x -> articles.required(article))
        .chain(
            a ->
                audit
                    .record(
                        by,
                        "JOIN_ARTICLES",
                        new Subject("article", a.id, a.unitId),
                        Map.of("with", other, "reason", reason.name(), "why", why))
                    .chain(x -> articles.facts(a)))
        .chain(facts -> tell(l -> l.joined(facts, by)));
  }

  /** The article stands by itself again; what was joined to it goes on together. */
  Uni<Void> part(UUID article, Actor by, String why) {
    return rows.others(article)
        .chain(
            others ->
                rows.part(article)
                    .chain(x -> texts.parted(article))
                    .chain(x -> articles.required(article))
                    .call(
                        a ->
                            audit.record(
                                by,
                                "PART_ARTICLES",
                                new Subject("article", a.id, a.unitId),
                                Map.of("from", others, "why", why)))
                    .chain(articles::facts)
                    .chain(facts -> tell(l -> l.parted(facts, by)))
                    .chain(x -> left(others, by)));
  }

  private Uni<Void> left(List<UUID> others, Actor by) {
    return InTurn.each(
        others, o -> articles.facts(o).chain(facts -> tell(l -> l.parted(facts, by))));
  }

  private Uni<Void> tell(Function<JoinNews, Uni<? extends Void>> word) {
    return InTurn.each(listeners, word);
  }
}
