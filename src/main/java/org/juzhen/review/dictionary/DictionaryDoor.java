package org.juzhen.review.dictionary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Lets people to the dictionaries that they read or keep, and to the draft of each (词库权限). */
@ApplicationScoped
class DictionaryDoor {
  private final Dictionaries dictionaries;
  private final Units units;

  DictionaryDoor(Dictionaries dictionaries, Units units) {
    this.dictionaries = dictionaries;
    this.units = units;
  }

  /** For whoever's texts are read by it; NOT_FOUND for everybody else. */
  Uni<KeptDictionary> seen(Actor by, UUID id) {
    return dictionaries.required(id).call(d -> mustRead(by, d));
  }

  /** For who keeps it. */
  Uni<KeptDictionary> kept(Actor by, UUID id) {
    return seen(by, id).invoke(d -> DictionaryKeepers.mustKeep(by, d.unitId));
  }

  /** Held, so that a draft is never changed by two at once nor while it is activated. */
  Uni<KeptDictionary> keptAndHeld(Actor by, UUID id) {
    return dictionaries
        .held(id)
        .call(d -> mustRead(by, d))
        .invoke(d -> DictionaryKeepers.mustKeep(by, d.unitId));
  }

  private Uni<String> mustRead(Actor by, KeptDictionary d) {
    return path(d)
        .invoke(
            path -> {
              if (!DictionaryKeepers.reads(by, path)) {
                throw KernelProblem.NOT_FOUND.with("dictionary", d.id);
              }
            });
  }

  /** The path of the unit that keeps it; empty, as the beginning of every path, for the hub's. */
  Uni<String> path(KeptDictionary d) {
    return d.unitId == null ? Uni.createFrom().item("") : units.required(d.unitId).map(Unit::path);
  }

  /** The version that can be changed, or NO_DRAFT. */
  Uni<DictionaryVersion> draft(UUID id) {
    return dictionaries
        .newest(id)
        .invoke(
            v -> {
              if (!v.isDraft()) {
                throw DictionaryProblem.NO_DRAFT.problem();
              }
            });
  }
}
