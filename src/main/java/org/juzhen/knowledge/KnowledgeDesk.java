package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;

/** Where entries of the library are written (知识采编). */
@ApplicationScoped
public class KnowledgeDesk {
  private final Entries entries;
  private final Wordings wordings;
  private final KnowledgeViews views;
  private final KnowledgeDoor door;
  private final SimilarEntries similar;
  private final EntryReview review;
  private final StandingAnswers standing;
  private final KnowledgeJournal journal;
  private final HubClock clock;

  KnowledgeDesk(
      Entries entries,
      Wordings wordings,
      KnowledgeViews views,
      KnowledgeDoor door,
      SimilarEntries similar,
      EntryReview review,
      StandingAnswers standing,
      KnowledgeJournal journal,
      HubClock clock) {
    this.entries = entries;
    this.wordings = wordings;
    this.views = views;
    this.door = door;
    this.similar = similar;
    this.review = review;
    this.standing = standing;
    this.journal = journal;
    this.clock = clock;
  }

  /** Takes a new entry in as a draft; says which entries ask nearly the same. */
  public Uni<KnowledgeView> enter(Actor by, NewEntry wanted) {
    return similar
        .to(wanted.question(), null)
        .chain(alike -> write(by, wanted).map(v -> v.with(alike)));
  }

  @WithTransaction
  Uni<KnowledgeView> write(Actor by, NewEntry wanted) {
    UUID owner = wanted.unitId() == null ? by.unitId() : wanted.unitId();
    if (owner == null) {
      throw KernelProblem.field("unitId", "REQUIRED");
    }
    return door.owner(by, owner)
        .invoke(u -> by.must(owner, KnowledgePolicy.WRITERS))
        .map(u -> new KnowledgeEntry(wanted, owner, by, clock.now()))
        .call(this::mustBeNew)
        .chain(entries::persist)
        .call(e -> entries.flush())
        .call(e -> ask(e, wanted.wordings(), by))
        .call(e -> journal.note(by, "WRITE", e, Map.of("question", e.question)))
        .chain(e -> views.one(e, by));
  }

  /** Changes an entry; a published one has to be reviewed again. */
  public Uni<KnowledgeView> change(Actor by, UUID id, String ifMatch, EntryChange change) {
    Uni<KnowledgeView> changed = edit(by, id, ifMatch, change);
    return change.question() == null
        ? changed
        : changed.chain(v -> similar.to(change.question(), id).map(v::with));
  }

  @WithTransaction
  Uni<KnowledgeView> edit(Actor by, UUID id, String ifMatch, EntryChange change) {
    return door.mine(by, id, KnowledgeAction.EDIT)
        .invoke(e -> IfMatch.check(ifMatch, e.version))
        .invoke(e -> e.edit(change, by))
        .call(this::mustBeNew)
        .call(e -> journal.moved(by, e, KnowledgeAction.EDIT))
        .call(e -> review.end(by, e, KnowledgeAction.EDIT))
        .call(e -> standing.revoke(e, by, KnowledgeAction.EDIT.name()))
        .chain(e -> views.one(e, by));
  }

  private Uni<Void> mustBeNew(KnowledgeEntry entry) {
    return entries
        .has(entry)
        .invoke(
            there -> {
              if (there) {
                throw KnowledgeProblem.SAME_ENTRY.problem();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> ask(KnowledgeEntry entry, List<String> texts, Actor by) {
    List<KnowledgeWording> asked =
        texts.stream().map(t -> KnowledgeWording.ofAuthor(entry.id, t, by, clock.now())).toList();
    return asked.isEmpty()
        ? Uni.createFrom().voidItem()
        : wordings.persist(asked).chain(x -> wordings.flush());
  }
}
