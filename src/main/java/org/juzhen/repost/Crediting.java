package org.juzhen.repost;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.intake.SameArticles;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.StandingPosts;
import org.juzhen.repost.plan.CountingPosts;

/** Credits duties with the posts that meet them, as they appear or as they stand (转载认定). */
@ApplicationScoped
class Crediting {
  private static final Actor HUB = Actor.hub("repost");

  /** Of the units that owe it, what they show of it and its twins in that text or a later one. */
  private static final String SHOWN =
      "select d.id from post p join delivery d on d.source_id = p.id where p.article_id = any(?1)"
          + " and d.kind = 'POST' and d.state = 'POSTED' and exists (select 1 from duty o where"
          + " o.article_id = any(?1) and o.unit_id = d.unit_id and o.state in ('OPEN', 'OVERDUE')"
          + " and o.version <= coalesce(p.article_version, 1))";

  private final Duties duties;
  private final DutyTelling telling;
  private final AuditDesk audit;
  private final Fulfilment fulfilment;
  private final CountingPosts counting;
  private final StandingPosts standing;
  private final SameArticles same;
  private final List<SamePosts> others;

  Crediting(
      Duties duties,
      DutyTelling telling,
      AuditDesk audit,
      Fulfilment fulfilment,
      CountingPosts counting,
      StandingPosts standing,
      SameArticles same,
      @All List<SamePosts> others) {
    this.others = others;
    this.duties = duties;
    this.telling = telling;
    this.audit = audit;
    this.fulfilment = fulfilment;
    this.counting = counting;
    this.standing = standing;
    this.same = same;
  }

  /**
   * What this post is a repost for is done, where it counts: of the article that it was made from,
   * and of those that were made from it.
   */
  Uni<Void> posted(PostedFacts facts) {
    if (!facts.kind().equals("POST")) {
      return Uni.createFrom().voidItem();
    }
    return shown(facts)
        .chain(
            () ->
                InTurn.of(others, other -> other.saidBy(facts.sourceId()))
                    .map(found -> found.stream().flatMap(List::stream).toList()))
        .chain(texts -> InTurn.each(texts, t -> shown(facts.as(t.article(), t.version()))));
  }

  private Uni<Void> shown(PostedFacts facts) {
    if (facts.articleId() == null) {
      return Uni.createFrom().voidItem();
    }
    return counting
        .counts(facts)
        .chain(counts -> counts ? credit(facts) : Uni.createFrom().voidItem());
  }

  /** The unit's posts of the article that can still be read. */
  Uni<Void> standing(UUID article, UUID unit) {
    return same.with(article)
        .chain(all -> standing.of(all, unit))
        .chain(posts -> InTurn.each(posts, this::posted));
  }

  /**
   * Who shows the article before it is owed has done it. One statement finds them; nothing is read
   * of all others.
   */
  Uni<Void> born(UUID article) {
    return same.with(article)
        .chain(Crediting::shown)
        .chain(standing::these)
        .chain(posts -> InTurn.each(posts, this::posted));
  }

  private static Uni<List<UUID>> shown(List<UUID> articles) {
    return Sql.of(SHOWN).with(articles.toArray(UUID[]::new)).list(UUID.class);
  }

  private Uni<Void> credit(PostedFacts facts) {
    return fulfilment
        .of(facts)
        .map(owed -> owed.stream().filter(d -> isAnsweredBy(facts, d)).toList())
        .chain(owed -> InTurn.each(owed, duty -> fulfil(duty, facts)));
  }

  private static boolean isAnsweredBy(PostedFacts facts, Duty duty) {
    return facts.articleVersion() == null || duty.version <= facts.articleVersion();
  }

  /**
   * Whoever shows a text owes neither that one nor an older one; a later one is owed separately.
   */
  private Uni<Void> fulfil(Duty duty, PostedFacts facts) {
    duty.done(facts.deliveryId(), facts.sourceId(), facts.url(), facts.postedAt());
    return duties
        .flush()
        .chain(
            x ->
                audit.record(
                    HUB,
                    duty.state.name(),
                    DutyDesk.subject(duty),
                    Map.of("delivery", facts.deliveryId())))
        .chain(x -> telling.done(duty));
  }
}
