package org.juzhen.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** What units are called on pages. */
@ApplicationScoped
public class UnitNames {
  private final Units units;

  UnitNames(Units units) {
    this.units = units;
  }

  /** The short name where there is one; empty for a unit that is gone. */
  @WithSession
  Uni<String> shown(UUID unit) {
    return units.findById(unit).map(u -> u == null ? "" : u.shownName());
  }

  /** The names of many, without those that are gone. */
  @WithSession
  public Uni<Map<UUID, String>> of(Collection<UUID> wanted) {
    return units
        .these(wanted)
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)));
  }
}
