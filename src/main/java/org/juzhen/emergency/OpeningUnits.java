package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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
    return Multi.createFrom()
        .items(EmergencyDoor.own(by))
        .onItem()
        .transformToUniAndConcatenate(
            unit ->
                EmergencyDoor.holds(by, unit)
                    ? Uni.createFrom().item(unit)
                    : watches
                        .onDuty(unit, clock.now())
                        .map(on -> on.contains(by.id()) ? unit : null))
        .collect()
        .asList()
        .chain(units::these)
        .map(
            found ->
                found.stream()
                    .filter(u -> u.endedOn() == null)
                    .sorted(Comparator.comparing(Unit::path))
                    .map(u -> new Line(u.id(), u.shownName()))
                    .toList());
  }
}
