package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The sessions. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
  Uni<Session> byCookie(byte[] digest) {
    return find("cookieDigest", digest).firstResult();
  }

  /** Ends what is open besides this one; returns how many. */
  Uni<Integer> endOthers(UUID person, UUID kept, Instant at) {
    return update(
        "endedAt = ?3 where personId = ?1 and id <> ?2 and endedAt is null", person, kept, at);
  }
}
