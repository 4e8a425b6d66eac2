package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.screening.ReadAhead;

/** Where entries are let answer citizens, and taken out again (发布与停用). */
@ApplicationScoped
public class PublicationDesk {
  private final Entries entries;
  private final KnowledgeVersions versions;
  private final KnowledgeViews views;
  private final KnowledgeDoor door;
  private final EntryScreening screening;
  private final StandingAnswers standing;
  private final KnowledgeJournal journal;
  private final HubClock clock;

  PublicationDesk(
      Entries entries,
      KnowledgeVersions versions,
      KnowledgeViews views,
      KnowledgeDoor door,
      EntryScreening screening,
      StandingAnswers standing,
      KnowledgeJournal journal,
      HubClock clock) {
    this.entries = entries;
    this.versions = versions;
    this.views = views;
    this.door = door;
    this.screening = screening;
    this.standing = standing;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Lets an entry answer citizens: the act of a leader of the owner unit who never wrote at it. The
   * machine reads it first.
   *
   * @param note what became of what the machine asks, or null
   */
  public Uni<KnowledgeView> publish(Actor by, UUID id, String note, Locale language) {
    return screening.readThen(() -> mine(by, id), ahead -> decide(by, id, note, ahead, language));
  }

  @WithTransaction
  Uni<KnowledgeEntry> mine(Actor by, UUID id) {
    return door.mine(by, id, KnowledgeAction.PUBLISH);
  }

  @WithTransaction
  Uni<KnowledgeView> decide(Actor by, UUID id, String note, ReadAhead ahead, Locale language) {
    return mine(by, id)
        .chain(e -> entries.authors(id).invoke(all -> e.publish(by, all, clock.now())).map(x -> e))
        .call(
            e ->
                screening
                    .pass(e, note, ahead, language)
                    .call(x -> versions.keep(e))
                    .call(x -> standing.issue(e, by))
                    .chain(asked -> journal.published(by, e, asked, note)))
        .chain(e -> views.one(e, by));
  }

  /** Takes an entry out for good. */
  @WithTransaction
  public Uni<KnowledgeView> retire(Actor by, UUID id, String reason) {
    return door.mine(by, id, KnowledgeAction.RETIRE)
        .invoke(e -> e.retire(by, clock.now()))
        .call(e -> entries.flush())
        .call(e -> standing.revoke(e, by, KnowledgeAction.RETIRE))
        .call(e -> journal.note(by, "RETIRE", e, reason == null ? Map.of() : Map.of("why", reason)))
        .call(e -> journal.ring())
        .chain(e -> views.one(e, by));
  }
}
