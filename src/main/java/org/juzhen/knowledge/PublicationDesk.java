package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.PreviewDesk;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.screening.ReadAhead;

/**
 * Where entries are put forward, let answer citizens by their review, and taken out again
 * (送审、发布与停用).
 */
@ApplicationScoped
public class PublicationDesk {
  private final Entries entries;
  private final KnowledgeVersions versions;
  private final KnowledgeViews views;
  private final KnowledgeDoor door;
  private final PreviewDesk previews;
  private final EntryReview review;
  private final StandingAnswers standing;
  private final KnowledgeJournal journal;
  private final HubClock clock;

  PublicationDesk(
      Entries entries,
      KnowledgeVersions versions,
      KnowledgeViews views,
      KnowledgeDoor door,
      PreviewDesk previews,
      EntryReview review,
      StandingAnswers standing,
      KnowledgeJournal journal,
      HubClock clock) {
    this.entries = entries;
    this.versions = versions;
    this.views = views;
    this.door = door;
    this.previews = previews;
    this.review = review;
    this.standing = standing;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Puts an entry forward as an answer, the machine's reading first: a draft so that it comes into
   * force, one in force so that its clearance is renewed with the same words.
   */
  public Uni<KnowledgeView> submit(Actor by, UUID id, Locale language) {
    return previews.readThen(
        by, () -> asItStands(by, id), ahead -> putForward(by, id, ahead, language));
  }

  @WithTransaction
  Uni<ReviewOrder> asItStands(Actor by, UUID id) {
    return door.mine(by, id, KnowledgeAction.SUBMIT)
        .invoke(e -> e.submit(clock.now()))
        .chain(e -> review.order(e));
  }

  @WithTransaction
  Uni<KnowledgeView> putForward(Actor by, UUID id, ReadAhead ahead, Locale language) {
    return door.mine(by, id, KnowledgeAction.SUBMIT)
        .invoke(e -> e.submit(clock.now()))
        .call(e -> review.submit(by, e, ahead))
        .call(e -> journal.note(by, "SUBMIT", e, Map.of("revision", e.revision)))
        .chain(e -> views.one(e, by, language));
  }

  /** The last signature is there: it comes into force, or stays so, and is cleared beforehand. */
  @WithTransaction
  public Uni<Void> cleared(UUID id, Actor by) {
    return entries
        .required(id)
        .chain(
            e -> {
              boolean fresh = e.state != KnowledgeState.EFFECTIVE;
              e.publish(by, clock.now());
              return (fresh ? versions.keep(e) : entries.flush())
                  .chain(x -> standing.issue(e, by))
                  .chain(x -> journal.moved(by, e, KnowledgeAction.PUBLISH));
            });
  }

  /** Its signers want other words: what was cleared for it before ends too. */
  @WithTransaction
  public Uni<Void> returned(UUID id, Actor by) {
    return entries.required(id).chain(e -> standing.revoke(e, by, "RETURNED"));
  }

  /** Takes an entry out for good. */
  @WithTransaction
  public Uni<KnowledgeView> retire(Actor by, UUID id, String reason) {
    return door.mine(by, id, KnowledgeAction.RETIRE)
        .call(e -> review.end(by, e, KnowledgeAction.RETIRE))
        .invoke(e -> e.retire(by, clock.now()))
        .call(e -> entries.flush())
        .call(e -> standing.revoke(e, by, KnowledgeAction.RETIRE.name()))
        .call(e -> journal.note(by, "RETIRE", e, reason == null ? Map.of() : Map.of("why", reason)))
        .call(e -> journal.ring())
        .chain(e -> views.one(e, by));
  }
}
