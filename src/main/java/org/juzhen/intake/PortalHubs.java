package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** The hubs of portals. */
@ApplicationScoped
class PortalHubs implements PanacheRepositoryBase<PortalHub, UUID> {

  Uni<PortalHub> named(String token) {
    return find("token", token).firstResult();
  }

  Uni<Instant> nextDue() {
    return Sql.of("select min(due_at) from portal_hub where due_at is not null").one(Instant.class);
  }

  /** Leases one that is due; null when there is none. */
  Uni<UUID> lease(Instant now, Instant until) {
    return Sql.of(
            "update portal_hub set due_at = ?2 where portal_id = (select portal_id from"
                + " portal_hub where due_at <= ?1 order by due_at limit 1 for update skip"
                + " locked) returning portal_id")
        .with(now)
        .with(until)
        .one(UUID.class);
  }
}
