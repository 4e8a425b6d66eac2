package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Sql;

/** How reading the portals goes. */
@ApplicationScoped
class PortalHealths implements PanacheRepositoryBase<PortalHealth, UUID> {

  Uni<Map<UUID, PortalHealth>> of(Collection<UUID> portals) {
    if (portals.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return list("portalId in ?1", List.copyOf(portals))
        .map(l -> l.stream().collect(Collectors.toMap(h -> h.portalId, Function.identity())));
  }

  Uni<Instant> nextDue() {
    return Sql.of(
            "select min(greatest(h.due_at, h.leased_until, p.paused_until)) from portal_health h join"
                + " portal p on p.id = h.portal_id where h.due_at is not null and p.ended_at is null")
        .one(Instant.class);
  }

  /** Leases one that is due; null when there is none. */
  Uni<UUID> lease(Instant now, Instant until) {
    return Sql.of(
            "update portal_health set leased_until = ?2 where portal_id = (select"
                + " h.portal_id from portal_health h join portal p on p.id = h.portal_id where"
                + " h.due_at <= ?1 and (h.leased_until is null or h.leased_until <= ?1) and"
                + " p.ended_at is null and (p.paused_until is null or p.paused_until <= ?1) order by"
                + " h.due_at limit 1 for update of h skip locked) returning portal_id")
        .with(now)
        .with(until)
        .one(UUID.class);
  }
}
