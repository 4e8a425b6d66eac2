package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The exceptions from one account per unit and platform. */
@ApplicationScoped
class AccountExceptions implements PanacheRepositoryBase<AccountException, UUID> {

  Uni<List<AccountException>> of(UUID unit) {
    return find("unitId = ?1 order by id", unit).range(0, 199).list();
  }

  /** One that still counts and that no account came of yet, or null. */
  Uni<AccountException> free(UUID unit, Platform platform, LocalDate day) {
    return find(
            "unitId = ?1 and platform = ?2 and accountId is null"
                + " and (validUntil is null or validUntil >= ?3) order by id",
            unit,
            platform,
            day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /** The one of which an account came, or null. */
  Uni<AccountException> behind(UUID account) {
    return find("accountId", account).firstResult();
  }
}
