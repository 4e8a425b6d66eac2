package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Units;

/** Changes dictionaries: always in a draft, which takes effect by an act of its own. */
@ApplicationScoped
class DictionaryDesk {
  private final Dictionaries dictionaries;
  private final DictionaryWords words;
  private final DictionaryDoor door;
  private final Units units;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  DictionaryDesk(
      Dictionaries dictionaries,
      DictionaryWords words,
      DictionaryDoor door,
      Units units,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.dictionaries = dictionaries;
    this.words = words;
    this.door = door;
    this.units = units;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** A dictionary with an empty draft. */
  @WithTransaction
  Uni<UUID> create(Actor by, NewDictionary wanted) {
    String name = wanted.name().strip();
    KeptDictionary made = new KeptDictionary(wanted.unitId(), name, null, by, clock.now());
    return mayKeep(by, wanted.unitId())
        .chain(x -> dictionaries.named(wanted.unitId(), name))
        .invoke(
            other -> {
              if (other != null) {
                throw DictionaryProblem.DICTIONARY_EXISTS.with("name", name);
              }
            })
        .chain(x -> dictionaries.persistAndFlush(made))
        .chain(x -> dictionaries.add(new DictionaryVersion(made.id, 1, null, by, clock.now())))
        .chain(x -> noted(by, "CREATE_DICTIONARY", made, Map.of("name", name)))
        .replaceWith(made.id);
  }

  private Uni<Void> mayKeep(Actor by, UUID unitId) {
    if (unitId == null) {
      DictionaryKeepers.mustKeep(by, null);
      return Uni.createFrom().voidItem();
    }
    return units
        .findById(unitId)
        .invoke(
            u -> {
              boolean administers = by.grants().stream().anyMatch(g -> g.role().isAdministration());
              if (!administers && (u == null || !by.sees(unitId, u.path()))) {
                throw KernelProblem.field("unitId", "UNKNOWN");
              }
              DictionaryKeepers.mustKeep(by, unitId);
            })
        .replaceWithVoid();
  }

  /** Begins a draft with the words in force. */
  @WithTransaction
  Uni<Void> draft(Actor by, UUID id) {
    return door.keptAndHeld(by, id)
        .chain(
            d ->
                dictionaries
                    .newest(id)
                    .chain(newest -> draft(by, d, newest))
                    .chain(v -> noted(by, "BEGIN_DRAFT", d, Map.of("version", v.number))));
  }

  private Uni<DictionaryVersion> draft(Actor by, KeptDictionary d, DictionaryVersion newest) {
    if (newest.isDraft()) {
      throw DictionaryProblem.DRAFT_EXISTS.with("version", newest.number);
    }
    return dictionaries
        .add(new DictionaryVersion(d.id, newest.number + 1, null, by, clock.now()))
        .call(v -> words.copy(newest.id, v.id));
  }

  /** Throws a draft away. */
  @WithTransaction
  Uni<Void> discard(Actor by, UUID id) {
    return edit(
        by,
        id,
        (d, v) -> {
          // The first version is all that a dictionary has.
          if (v.number == 1) {
            throw DictionaryProblem.NO_DRAFT.problem();
          }
          return words
              .clear(v.id)
              .chain(x -> dictionaries.drop(v))
              .chain(x -> noted(by, "DISCARD_DRAFT", d, Map.of("version", v.number)));
        });
  }

  /** Puts a word into the draft. */
  @WithTransaction
  Uni<Void> put(Actor by, UUID id, NewWord wanted) {
    return edit(
        by,
        id,
        (d, v) ->
            words
                .put(v.id, List.of(wanted.entry()))
                .invoke(v::changed)
                .chain(x -> within(v))
                .chain(x -> noted(by, "ENTER_WORD", d, Map.of("word", wanted.word()))));
  }

  /** Takes a word out of the draft. */
  @WithTransaction
  Uni<Void> remove(Actor by, UUID id, String word) {
    return edit(
        by,
        id,
        (d, v) ->
            words
                .remove(v.id, word)
                .invoke(
                    gone -> {
                      if (gone == 0) {
                        throw KernelProblem.NOT_FOUND.with("word", word);
                      }
                      v.changed();
                    })
                .chain(x -> noted(by, "REMOVE_WORD", d, Map.of("word", word))));
  }

  /** Refuses whoever does not keep the dictionary. */
  @WithTransaction
  Uni<Void> mustKeep(Actor by, UUID id) {
    return door.kept(by, id).replaceWithVoid();
  }

  /** Puts all words of a file into the draft. */
  @WithTransaction
  Uni<ImportResult> take(Actor by, UUID id, WordFile file) {
    return edit(
        by,
        id,
        (d, v) ->
            words
                .put(v.id, file.entries())
                .invoke(v::changed)
                .map(put -> file.result(put.added(), put.changed()))
                .call(x -> within(v))
                .call(result -> noted(by, "IMPORT_WORDS", d, said(result))));
  }

  private static Map<String, ?> said(ImportResult result) {
    Map<String, Object> said = new HashMap<>(Map.of("lines", result.lines()));
    result.counts().forEach((kind, n) -> said.put(kind.name(), n));
    return said;
  }

  private Uni<Void> within(DictionaryVersion v) {
    return words
        .count(v.id)
        .invoke(
            n -> {
              if (n > WordFile.MOST) {
                throw DictionaryProblem.DICTIONARY_TOO_LONG.with("most", WordFile.MOST);
              }
            })
        .replaceWithVoid();
  }

  /** From now on texts are read by the draft, on every node. */
  @WithTransaction
  Uni<Void> activate(Actor by, UUID id) {
    return edit(
        by,
        id,
        (d, v) -> {
          v.activated(by, clock.now());
          return words
              .count(v.id)
              .chain(
                  n ->
                      noted(
                          by,
                          "ACTIVATE_DICTIONARY",
                          d,
                          Map.of("name", d.name, "version", v.number, "words", n)))
              .chain(x -> bell.ring(DictionaryTail.NAME));
        });
  }

  private interface Act<T> {
    Uni<T> on(KeptDictionary dictionary, DictionaryVersion draft);
  }

  private <T> Uni<T> edit(Actor by, UUID id, Act<T> act) {
    return door.keptAndHeld(by, id).chain(d -> door.draft(id).chain(v -> act.on(d, v)));
  }

  private Uni<Void> noted(Actor by, String verb, KeptDictionary d, Map<String, ?> said) {
    return audit.record(by, verb, new Subject("dictionary", d.id, d.unitId), said);
  }
}
