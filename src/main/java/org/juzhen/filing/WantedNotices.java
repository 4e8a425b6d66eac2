package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The places at which the public has to be told. */
@ApplicationScoped
class WantedNotices implements PanacheRepositoryBase<WantedNotice, UUID> {
  Uni<List<WantedNotice>> of(UUID filing) {
    return list("filingId = ?1 order by id", filing);
  }
}
