package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the checks found. */
@ApplicationScoped
class ReviewFindings implements PanacheRepositoryBase<ReviewFinding, UUID> {

  Uni<List<ReviewFinding>> of(Collection<UUID> cases) {
    return cases.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("caseId in ?1 order by caseId, position", List.copyOf(cases));
  }
}
