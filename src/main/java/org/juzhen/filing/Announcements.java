package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The notices to the public. */
@ApplicationScoped
class Announcements implements PanacheRepositoryBase<Announcement, UUID> {
  Uni<List<Announcement>> of(Collection<UUID> filings) {
    return filings.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("filingId in ?1 order by at", List.copyOf(filings));
  }
}
