package org.juzhen.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Reach;
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

  /**
   * The unit within reach that somebody typed the name of, short or full, or its number; null for
   * nothing typed.
   *
   * @param field what is at fault where none or several are called so
   */
  @WithSession
  public Uni<UUID> typed(Actor by, String name, String field) {
    String wanted = name == null ? "" : name.strip();
    if (wanted.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return units
        .named(Reach.of(by), List.of(wanted))
        .map(found -> found.stream().map(Unit::id).distinct().toList())
        .map(found -> found.isEmpty() ? number(wanted, field) : theOnly(found, field));
  }

  private static UUID theOnly(List<UUID> found, String field) {
    if (found.size() > 1) {
      throw KernelProblem.field(field, "AMBIGUOUS");
    }
    return found.get(0);
  }

  private static UUID number(String typed, String field) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notANumber) {
      throw KernelProblem.field(field, "UNKNOWN");
    }
  }

  /** The names of many, without those that are gone. */
  @WithSession
  public Uni<Map<UUID, String>> of(Collection<UUID> wanted) {
    return units
        .these(wanted)
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)));
  }
}
