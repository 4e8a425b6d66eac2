package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;

/** What was passed to collaborating offices. */
@ApplicationScoped
class JointMatters implements PanacheRepositoryBase<JointMatter, UUID> {

  /** The matter, held until the transaction ends, or NOT_FOUND. */
  Uni<JointMatter> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("jointMatter", id));
  }

  /** What a unit passed on or has to answer, in the order it came. */
  Uni<List<JointMatter>> of(UUID unit, Paging paging) {
    UUID after = paging.afterId() == null ? new UUID(0, 0) : paging.afterId();
    return find("(unitId = ?1 or officeId = ?1) and id > ?2 order by id", unit, after)
        .range(0, paging.rows() - 1)
        .list();
  }
}
