package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.roster.WatchDesk;

/** The units at which somebody may open a thread now. */
@ApplicationScoped
class OpeningUnits {
  private final Units units;
  private final WatchDesk watches;
  private final HubClock clock;

  OpeningUnits(Units units, WatchDesk watches, HubClock clock) {
    this.units = units;
    this.watches = watches;
    this.clock = clock;
  }

  /** One of them. */
  public record Line(UUID id, String name) {}

  @WithSession
  Uni<List<Line>> of(Actor by) {
    return watches
        .watchedBy(by.id(), clock.now())
        .map(watched -> both(by, watched))
        .chain(units::these)
        .map(
            found ->
                found.stream()
                    .filter(u -> u.endedOn() == null)
                    .sorted(Comparator.comparing(Unit::path))
                    .map(u -> new Line(u.id(), u.shownName()))
                    .toList());
  }

  private static List<UUID> both(Actor by, List<UUID> watched) {
    return Stream.concat(
            Arrays.stream(EmergencyDoor.own(by)).filter(u -> EmergencyDoor.holds(by, u)),
            watched.stream().filter(u -> by.grants().stream().anyMatch(g -> u.equals(g.unitId()))))
        .distinct()
        .toList();
  }
}
