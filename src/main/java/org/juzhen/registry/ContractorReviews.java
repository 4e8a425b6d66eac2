package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How contractors were found. */
@ApplicationScoped
class ContractorReviews implements PanacheRepositoryBase<ContractorReview, UUID> {
  private static final int MOST = 200;

  /** The latest first. */
  Uni<List<ContractorReview>> of(UUID contractor) {
    return find("contractorId = ?1 order by heldOn desc, id desc", contractor)
        .range(0, MOST - 1)
        .list();
  }

  /** Those of all contractors of a unit, the latest first. */
  Uni<List<ContractorReview>> ofUnit(UUID unit) {
    return find(
            "from ContractorReview r where r.contractorId in (select c.id from Contractor c where"
                + " c.unitId = ?1) order by r.heldOn desc, r.id desc",
            unit)
        .range(0, MOST - 1)
        .list();
  }
}
