package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The second factors. */
@ApplicationScoped
class SecondFactors implements PanacheRepositoryBase<SecondFactor, UUID> {

  /** The person's, held until the transaction ends so that no code is taken twice; or null. */
  Uni<SecondFactor> held(UUID person) {
    return findById(person, LockModeType.PESSIMISTIC_WRITE);
  }
}
