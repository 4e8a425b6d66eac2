package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The roles that people hold. */
@ApplicationScoped
class RolesHeld implements PanacheRepositoryBase<RoleHeld, UUID> {

  /** Takes roles away; that they were held until then is kept. */
  Uni<Void> end(List<RoleHeld> roles, Instant at) {
    if (roles.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Object[] kept = roles.stream().map(r -> new RoleEnded(r, at)).toArray();
    return getSession()
        .chain(s -> s.persistAll(kept).chain(s::flush))
        .chain(x -> delete("id in ?1", roles.stream().map(r -> r.id).toList()))
        .replaceWithVoid();
  }
}
