package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The offices that look in on territories. */
@ApplicationScoped
class Collaborators implements PanacheRepositoryBase<Collaborator, UUID> {

  /** Those of a territory now. */
  Uni<List<Collaborator>> now(UUID unit) {
    return list("unitId = ?1 and endedOn is null order by authority", unit);
  }

  /** Who has the authority's part in a territory now, or null. */
  Uni<Collaborator> now(UUID unit, Authority authority) {
    return find("unitId = ?1 and authority = ?2 and endedOn is null", unit, authority)
        .firstResult();
  }
}
