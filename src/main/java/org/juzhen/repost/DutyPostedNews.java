package org.juzhen.repost;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.Rules;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;
import org.juzhen.repost.plan.CountingPosts;

/** A post that became visible fulfils the duty; one that was taken back reopens it. */
@ApplicationScoped
class DutyPostedNews implements PostedNews {
  private static final Actor HUB = Actor.hub("repost");

  private final Duties duties;
  private final DutyTelling telling;
  private final AuditDesk audit;
  private final Rules rules;
  private final Fulfilment fulfilment;
  private final HubClock clock;
  private final CountingPosts counting;

  DutyPostedNews(
      Duties duties,
      DutyTelling telling,
      AuditDesk audit,
      Rules rules,
      Fulfilment fulfilment,
      HubClock clock,
      CountingPosts counting) {
    this.rules = rules;
    this.fulfilment = fulfilment;
    this.duties = duties;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
    this.counting = counting;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    if (facts.articleId() == null || !facts.kind().equals("POST")) {
      return Uni.createFrom().voidItem();
    }
    return counting
        .counts(facts)
        .chain(counts -> counts ? credit(facts) : Uni.createFrom().voidItem());
  }

  private Uni<Void> credit(PostedFacts facts) {
    return fulfilment
        .of(facts)
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .filter(duty -> facts.articleVersion() == null || duty.version <= facts.articleVersion())
        .onItem()
        .transformToUniAndConcatenate(duty -> fulfil(duty, facts).replaceWith(true))
        .collect()
        .asList()
        .replaceWithVoid();
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

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return duties
        .fulfilledBy(facts.deliveryId())
        .chain(
            found ->
                rules
                    .values(found.stream().map(d -> d.unitId).distinct().toList(), Marks.KEYS)
                    .invoke(
                        said ->
                            found.forEach(
                                d -> d.undone(clock.now(), Marks.of(said.get(d.unitId), d.tier)))))
        .call(() -> duties.flush())
        .replaceWithVoid();
  }
}
