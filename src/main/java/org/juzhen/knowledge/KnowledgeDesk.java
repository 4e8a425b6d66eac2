package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Keeps the library: writing, publishing and retiring entries. */
@ApplicationScoped
public class KnowledgeDesk {
  private final Entries entries;
  private final Wordings wordings;
  private final KnowledgeVersions versions;
  private final KnowledgeViews views;
  private final Units units;
  private final SimilarEntries similar;
  private final StandingAnswers standing;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  KnowledgeDesk(
      Entries entries,
      Wordings wordings,
      KnowledgeVersions versions,
      KnowledgeViews views,
      Units units,
      SimilarEntries similar,
      StandingAnswers standing,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.entries = entries;
    this.wordings = wordings;
    this.versions = versions;
    this.views = views;
    this.units = units;
    this.similar = similar;
    this.standing = standing;
    this.audit = audit;
    this.bell = bell;
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
    return ownerSeenBy(by, owner)
        .invoke(u -> by.must(owner, KnowledgePolicy.WRITERS))
        .map(u -> new KnowledgeEntry(wanted, owner, by, clock.now()))
        .call(this::mustBeNew)
        .chain(entries::persist)
        .call(e -> entries.flush())
        .call(e -> ask(e, wanted.wordings(), by))
        .call(e -> audit.record(by, "WRITE", subject(e), Map.of("question", e.question)))
        .chain(e -> views.one(e, by));
  }

  /** Changes an entry; a published one has to be published again. */
  public Uni<KnowledgeView> change(Actor by, UUID id, String ifMatch, EntryChange change) {
    Uni<KnowledgeView> changed = edit(by, id, ifMatch, change);
    return change.question() == null
        ? changed
        : changed.chain(v -> similar.to(change.question(), id).map(v::with));
  }

  @WithTransaction
  Uni<KnowledgeView> edit(Actor by, UUID id, String ifMatch, EntryChange change) {
    return mine(by, id, KnowledgeAction.EDIT)
        .invoke(e -> IfMatch.check(ifMatch, e.version))
        .invoke(e -> e.edit(change, by))
        .call(this::mustBeNew)
        .call(e -> moved(by, e, KnowledgeAction.EDIT))
        .call(e -> standing.revoke(e, by, KnowledgeAction.EDIT))
        .chain(e -> views.one(e, by));
  }

  /** Lets an entry answer citizens: the act of a leader of the owner unit. */
  @WithTransaction
  public Uni<KnowledgeView> publish(Actor by, UUID id) {
    return mine(by, id, KnowledgeAction.PUBLISH)
        .invoke(e -> e.publish(by, clock.now()))
        .call(versions::keep)
        .call(e -> standing.issue(e, by))
        .call(e -> moved(by, e, KnowledgeAction.PUBLISH))
        .chain(e -> views.one(e, by));
  }

  /** Takes an entry out for good. */
  @WithTransaction
  public Uni<KnowledgeView> retire(Actor by, UUID id, String reason) {
    return mine(by, id, KnowledgeAction.RETIRE)
        .invoke(e -> e.retire(by, clock.now()))
        .call(e -> entries.flush())
        .call(e -> standing.revoke(e, by, KnowledgeAction.RETIRE))
        .call(
            e ->
                audit.record(
                    by, "RETIRE", subject(e), reason == null ? Map.of() : Map.of("why", reason)))
        .call(e -> bell.ring(IndexTail.NAME))
        .chain(e -> views.one(e, by));
  }

  /** One entry, if the person may see it. */
  @WithTransaction
  public Uni<KnowledgeView> show(Actor by, UUID id) {
    return seen(by, id).chain(e -> views.one(e, by));
  }

  /** Entries of one state, newest first: effective ones of all units, others of the own units. */
  @WithTransaction
  public Uni<Slice<KnowledgeView>> list(
      Actor by, KnowledgeState state, UUID unit, String topic, Paging paging) {
    KnowledgeState wanted = state == null ? KnowledgeState.EFFECTIVE : state;
    List<UUID> own =
        by.grants().stream().map(g -> g.unitId()).filter(Objects::nonNull).distinct().toList();
    List<UUID> within =
        unit != null ? List.of(unit) : wanted == KnowledgeState.EFFECTIVE ? null : own;
    boolean common = wanted == KnowledgeState.EFFECTIVE;
    return (unit == null || common ? Uni.createFrom().voidItem() : ownerSeenBy(by, unit))
        .chain(
            x ->
                within != null && within.isEmpty()
                    ? Uni.createFrom().item(List.<KnowledgeEntry>of())
                    : entries.page(wanted, within, topic, paging))
        .map(found -> Slice.of(found, paging, e -> e.id.toString()))
        .chain(s -> views.many(s.items(), by).map(v -> new Slice<>(v, s.next())));
  }

  /** Whether an entry may be used for an answer today. */
  @WithTransaction
  public Uni<Boolean> inForce(UUID id) {
    return entries.findById(id).map(e -> e != null && e.isEffective(clock.today()));
  }

  private Uni<Unit> ownerSeenBy(Actor by, UUID unit) {
    return units
        .required(unit)
        .invoke(
            u -> {
              if (!by.sees(u.id(), u.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unit);
              }
            });
  }

  private Uni<KnowledgeEntry> seen(Actor by, UUID id) {
    return entries
        .required(id)
        .call(
            e ->
                units
                    .required(e.unitId)
                    .invoke(
                        u -> {
                          if (!KnowledgePolicy.sees(by, e, u.path())) {
                            throw KernelProblem.NOT_FOUND.with("entry", id);
                          }
                        }));
  }

  private Uni<KnowledgeEntry> mine(Actor by, UUID id, KnowledgeAction action) {
    return seen(by, id).invoke(e -> by.must(e.unitId, KnowledgePolicy.rolesFor(action)));
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

  private Uni<Void> moved(Actor by, KnowledgeEntry entry, KnowledgeAction action) {
    return entries
        .flush()
        .chain(
            x -> audit.record(by, action.name(), subject(entry), Map.of("version", entry.version)))
        .chain(x -> bell.ring(IndexTail.NAME));
  }

  private Uni<Void> ask(KnowledgeEntry entry, List<String> texts, Actor by) {
    List<KnowledgeWording> asked =
        texts.stream().map(t -> KnowledgeWording.ofAuthor(entry.id, t, by, clock.now())).toList();
    return asked.isEmpty()
        ? Uni.createFrom().voidItem()
        : wordings.persist(asked).chain(x -> wordings.flush());
  }

  static Subject subject(KnowledgeEntry e) {
    return new Subject("knowledge", e.id, e.unitId);
  }
}
