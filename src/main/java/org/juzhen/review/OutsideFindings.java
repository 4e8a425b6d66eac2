package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What went out past the gate. */
@ApplicationScoped
class OutsideFindings implements PanacheRepositoryBase<OutsideFinding, UUID> {
  Uni<OutsideFinding> ofCase(UUID caseId) {
    return find("caseId", caseId).firstResult();
  }

  /** How the other readings stand to this submission. */
  Uni<OutsideBeside> beside(ReviewCase c) {
    return c.subjectKind == SubjectKind.OBSERVED
        ? of(List.of(c.subjectId)).map(all -> new OutsideReadings(all).beside(c))
        : Uni.createFrom().item(OutsideBeside.NONE);
  }

  /** All readings of these, the oldest first. */
  Uni<List<OutsideFinding>> of(Collection<UUID> observed) {
    return observed.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("observedId in ?1 order by foundAt, id", List.copyOf(observed));
  }
}
