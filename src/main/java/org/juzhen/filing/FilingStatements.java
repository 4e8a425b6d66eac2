package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The written statements. */
@ApplicationScoped
class FilingStatements implements PanacheRepositoryBase<FilingStatement, UUID> {

  Uni<List<FilingStatement>> of(Collection<UUID> filings) {
    return filings.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("filingId in ?1 order by at", List.copyOf(filings));
  }
}
