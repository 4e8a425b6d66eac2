package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The recovery codes. */
@ApplicationScoped
class RecoveryCodes implements PanacheRepositoryBase<RecoveryCode, UUID> {

  /** Uses one up; false where there is no such code left. */
  Uni<Boolean> use(UUID person, byte[] digest, Instant at) {
    return update(
            "usedAt = ?3 where personId = ?1 and digest = ?2 and usedAt is null",
            person,
            digest,
            at)
        .map(used -> used == 1);
  }

  Uni<Long> left(UUID person) {
    return count("personId = ?1 and usedAt is null", person);
  }
}
