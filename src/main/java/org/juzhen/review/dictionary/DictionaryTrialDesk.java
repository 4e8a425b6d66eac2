package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.dictionary.DictionaryTrial.State;
import org.juzhen.review.dictionary.TrialReading.Past;

/** Orders tests of drafts on past texts, drives them and shows what they found. */
@ApplicationScoped
class DictionaryTrialDesk {
  private final DictionaryTrials trials;
  private final Dictionaries dictionaries;
  private final DictionaryDoor door;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  DictionaryTrialDesk(
      DictionaryTrials trials,
      Dictionaries dictionaries,
      DictionaryDoor door,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.trials = trials;
    this.dictionaries = dictionaries;
    this.door = door;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** What a trial needs to go on. */
  record Work(DictionaryTrial trial, UUID draft, UUID inForce, String path) {}

  /** Has the draft tried on the texts of so many days. */
  @WithTransaction
  Uni<TrialView> begin(Actor by, UUID id, NewTrial wanted) {
    return door.keptAndHeld(by, id)
        .chain(
            d ->
                door.draft(id)
                    .chain(v -> begin(by, v, wanted))
                    .call(
                        t ->
                            audit.record(
                                by,
                                "TEST_DICTIONARY",
                                new Subject("dictionary", id, d.unitId),
                                Map.of("days", wanted.days()))));
  }

  private Uni<TrialView> begin(Actor by, DictionaryVersion draft, NewTrial wanted) {
    return trials
        .persistAndFlush(new DictionaryTrial(draft, wanted.days(), by, clock.now()))
        .call(t -> bell.ring(DictionaryTrialWork.NAME))
        .map(t -> TrialView.of(t, draft, List.of(), List.of()));
  }

  /** The latest test of the draft, for those who keep the dictionary; null where there is none. */
  @WithTransaction
  Uni<TrialView> latest(Actor by, UUID id) {
    return door.kept(by, id)
        .chain(d -> dictionaries.newest(id))
        .chain(
            v ->
                trials
                    .latest(v.id)
                    .chain(t -> t == null ? Uni.createFrom().nullItem() : view(t, v)));
  }

  private Uni<TrialView> view(DictionaryTrial t, DictionaryVersion v) {
    return trials
        .words(t.id)
        .chain(words -> trials.examples(t.id).map(ex -> TrialView.of(t, v, words, ex)));
  }

  @WithTransaction
  Uni<Instant> nextDue() {
    return trials.nextDue();
  }

  /** Takes one that nobody works on; null where there is none. */
  @WithTransaction
  Uni<Work> claim() {
    return trials.due(clock.now()).chain(t -> t == null ? Uni.createFrom().nullItem() : claimed(t));
  }

  private Uni<Work> claimed(DictionaryTrial t) {
    if (!t.begin(clock.now())) {
      t.end(State.BROKEN, clock.now());
    }
    return dictionaries
        .version(t.versionId)
        .chain(v -> dictionaries.required(v.dictionaryId))
        .chain(
            d ->
                door.path(d)
                    .chain(
                        path ->
                            counted(t, path)
                                .chain(x -> dictionaries.versions(d.id))
                                .map(all -> new Work(t, t.versionId, inForce(all), path))));
  }

  private Uni<Void> counted(DictionaryTrial t, String path) {
    return t.total != null
        ? Uni.createFrom().voidItem()
        : trials.total(t.since, path).invoke(n -> t.total = n).replaceWithVoid();
  }

  private static UUID inForce(List<DictionaryVersion> all) {
    return all.stream().filter(v -> !v.isDraft()).findFirst().map(v -> v.id).orElse(null);
  }

  /** The texts that come next. */
  @WithTransaction
  Uni<List<Past>> next(Work work) {
    return trials.required(work.trial().id).chain(t -> trials.next(t, work.path()));
  }

  /** So many more texts are read. */
  @WithTransaction
  Uni<Void> settled(UUID id, TrialReading.Sum part) {
    return trials
        .required(id)
        .call(t -> trials.keep(id, part))
        .invoke(t -> t.settled(part, clock.now()))
        .replaceWithVoid();
  }

  /** All are read; the draft may be activated if it is still what was tried. */
  @WithTransaction
  Uni<Void> ended(UUID id) {
    return trials
        .required(id)
        .invoke(t -> t.end(State.DONE, clock.now()))
        .chain(
            t ->
                dictionaries
                    .version(t.versionId)
                    .invoke(
                        v -> {
                          if (v.isDraft() && v.changes == t.changes) {
                            v.testedChanges = t.changes;
                          }
                        }))
        .replaceWithVoid();
  }
}
