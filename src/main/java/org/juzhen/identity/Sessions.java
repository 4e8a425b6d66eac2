package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.identity.Session.Stage;

/** The sessions. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
  Uni<Session> byCookie(byte[] digest) {
    return find("cookieDigest", digest).firstResult();
  }

  /** Lets whoever enrolled come in for good. */
  Uni<Integer> open(UUID session) {
    return update("stage = ?2 where id = ?1", session, Stage.FULL);
  }

  Uni<Integer> end(UUID session, Instant at) {
    return update("endedAt = ?2 where id = ?1 and endedAt is null", session, at);
  }

  /** Ends what is open besides this one; returns how many. */
  Uni<Integer> endOthers(UUID person, UUID kept, Instant at) {
    return update(
        "endedAt = ?3 where personId = ?1 and id <> ?2 and endedAt is null", person, kept, at);
  }

  /** Ends everything that is open; returns how many. */
  Uni<Integer> endAll(UUID person, Instant at) {
    return update("endedAt = ?2 where personId = ?1 and endedAt is null", person, at);
  }
}
