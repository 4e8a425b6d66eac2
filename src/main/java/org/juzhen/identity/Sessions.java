package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The sessions. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
  Uni<Session> byCookie(byte[] digest) {
    return find("cookieDigest", digest).firstResult();
  }
}
