package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The times in which accounts stood still. */
@ApplicationScoped
class AccountPauses implements PanacheRepositoryBase<AccountPause, UUID> {

  /** The one in which the account stands still now, or null. */
  Uni<AccountPause> running(UUID account) {
    return find("accountId = ?1 and endedAt is null", account).firstResult();
  }

  Uni<Void> end(UUID account, Instant at) {
    return update("endedAt = ?1 where accountId = ?2 and endedAt is null", at, account)
        .replaceWithVoid();
  }
}
