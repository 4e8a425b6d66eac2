package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The signatures on paper. */
@ApplicationScoped
class PaperSignatures implements PanacheRepositoryBase<PaperSignature, UUID> {

  /** Held until the transaction ends, or NOT_FOUND. */
  Uni<PaperSignature> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("paper", id));
  }

  Uni<List<PaperSignature>> of(ReviewStep step) {
    return list("caseId = ?1 and stepId = ?2 order by recordedAt desc", step.caseId, step.id);
  }

  /** Those of these submissions that wait for their check or count. */
  Uni<List<PaperSignature>> counting(Collection<UUID> cases) {
    return list(
        "caseId in ?1 and state <> ?2 order by id",
        List.copyOf(cases),
        PaperSignature.State.REFUSED);
  }

  Uni<Long> waiting(UUID step) {
    return count("stepId = ?1 and state = ?2", step, PaperSignature.State.RECORDED);
  }

  /** The submissions whose papers name a scan. */
  Uni<List<UUID>> naming(UUID file) {
    return find("select distinct p.caseId from PaperSignature p where p.fileId = ?1", file)
        .project(UUID.class)
        .list();
  }
}
