package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/** Where entries are let answer citizens, and taken out again (发布与停用). */
@ApplicationScoped
public class PublicationDesk {
  private final Entries entries;
  private final KnowledgeVersions versions;
  private final KnowledgeViews views;
  private final KnowledgeDoor door;
  private final StandingAnswers standing;
  private final KnowledgeJournal journal;
  private final HubClock clock;

  PublicationDesk(
      Entries entries,
      KnowledgeVersions versions,
      KnowledgeViews views,
      KnowledgeDoor door,
      StandingAnswers standing,
      KnowledgeJournal journal,
      HubClock clock) {
    this.entries = entries;
    this.versions = versions;
    this.views = views;
    this.door = door;
    this.standing = standing;
    this.journal = journal;
    this.clock = clock;
  }

  /** Lets an entry answer citizens: the act of a leader of the owner unit. */
  @WithTransaction
  public Uni<KnowledgeView> publish(Actor by, UUID id) {
    return door.mine(by, id, KnowledgeAction.PUBLISH)
        .invoke(e -> e.publish(by, clock.now()))
        .call(versions::keep)
        .call(e -> standing.issue(e, by))
        .call(e -> journal.moved(by, e, KnowledgeAction.PUBLISH))
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
