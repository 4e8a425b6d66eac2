package org.juzhen.review.rolls;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The lists. */
@ApplicationScoped
class Rolls implements PanacheRepositoryBase<Roll, UUID> {

  /** The unit's own list of the kind, or null. */
  Uni<Roll> one(UUID unit, RollKind kind) {
    return find("unitId = ?1 and kind = ?2", unit, kind).firstResult();
  }

  /** All lists that count for the unit: its own and those of the units above. */
  Uni<List<Roll>> countingFor(String unitPath) {
    List<UUID> line =
        Arrays.stream(unitPath.split("/")).filter(p -> !p.isEmpty()).map(UUID::fromString).toList();
    return list("unitId in ?1 order by kind, unitId", line);
  }
}
