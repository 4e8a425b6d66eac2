package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The signatures. */
@ApplicationScoped
class Signatures implements PanacheRepositoryBase<Signature, UUID> {

  Uni<List<Signature>> of(Collection<UUID> cases) {
    return cases.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("caseId in ?1 order by caseId, signedAt", List.copyOf(cases));
  }
}
