package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Who keeps which login. */
@ApplicationScoped
class Custodies implements PanacheRepositoryBase<Custody, UUID> {

  /** Who keeps the login now, or null; held until the transaction ends. */
  Uni<Custody> held(UUID account) {
    return find("accountId = ?1 and endedAt is null", account)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  Uni<Custody> now(UUID account) {
    return find("accountId = ?1 and endedAt is null", account).firstResult();
  }

  Uni<List<Custody>> heldBy(UUID person) {
    return list("holderId = ?1 and endedAt is null order by id", person);
  }
}
