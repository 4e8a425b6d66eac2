package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** The units for which somebody may open a campaign. */
@ApplicationScoped
class CampaignUnits {
  private final Units units;

  CampaignUnits(Units units) {
    this.units = units;
  }

  /** One of them. */
  public record Line(UUID id, String name) {}

  @WithSession
  Uni<List<Line>> of(Actor by) {
    return units
        .these(List.of(CampaignDoor.opens(by)))
        .map(
            found ->
                found.stream()
                    .sorted(Comparator.comparing(Unit::path))
                    .map(u -> new Line(u.id(), u.shownName()))
                    .toList());
  }
}
