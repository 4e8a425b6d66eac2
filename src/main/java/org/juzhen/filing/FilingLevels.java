package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The levels that decide. */
@ApplicationScoped
class FilingLevels implements PanacheRepositoryBase<FilingLevel, UUID> {

  /** All levels of all rounds, in order. */
  Uni<List<FilingLevel>> of(Collection<UUID> filings) {
    return filings.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("filingId in ?1 order by filingId, round, position", List.copyOf(filings));
  }

  /**
   * The level whose turn it is: the first of the present round without an answer; null for none.
   */
  Uni<FilingLevel> current(Filing filing) {
    return find(
            "filingId = ?1 and round = ?2 and decision is null order by position",
            filing.id,
            filing.round)
        .firstResult();
  }
}
