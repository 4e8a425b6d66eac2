package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Who may see which entries, and who may do what with them. Works in the session of who asks. */
@ApplicationScoped
class KnowledgeDoor {
  private final Entries entries;
  private final Units units;

  KnowledgeDoor(Entries entries, Units units) {
    this.entries = entries;
    this.units = units;
  }

  /** The unit, if the person sees it; else NOT_FOUND. */
  Uni<Unit> owner(Actor by, UUID unit) {
    return units
        .required(unit)
        .invoke(
            u -> {
              if (!by.sees(u.id(), u.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unit);
              }
            });
  }

  /** The entry, if the person may see it; else NOT_FOUND. */
  Uni<KnowledgeEntry> seen(Actor by, UUID id) {
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

  /** The entry, for who may do this with it; else FORBIDDEN. */
  Uni<KnowledgeEntry> mine(Actor by, UUID id, KnowledgeAction action) {
    return seen(by, id).invoke(e -> by.must(e.unitId, KnowledgePolicy.rolesFor(action)));
  }
}
