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
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.StandingPosts;
import org.juzhen.repost.plan.CountingPosts;

/** Credits duties with the posts that meet them, as they appear or as they stand (转载认定). */
@ApplicationScoped
class Crediting {
  private static final Actor HUB = Actor.hub("repost");

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

  private Uni<Void> credit(PostedFacts facts) {
    return fulfilment.of(facts).chain(owed -> InTurn.each(owed, duty -> fulfil(duty, facts)));
  }

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
