package org.juzhen.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.registry.Units;

/** What units are called on pages. */
@ApplicationScoped
class UnitNames {
  private final Units units;

  UnitNames(Units units) {
    this.units = units;
  }

  /** The short name where there is one; empty for a unit that is gone. */
  @WithSession
  Uni<String> shown(UUID unit) {
    return units.findById(unit).map(u -> u == null ? "" : u.shownName());
  }
}
