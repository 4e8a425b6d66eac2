package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The logins that go or went from hand to hand. */
@ApplicationScoped
class HandOvers implements PanacheRepositoryBase<HandOver, UUID> {

  Uni<HandOver> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("handOver", id));
  }

  /** The one that is on its way, or null. */
  Uni<HandOver> open(UUID account) {
    return find(
            "accountId = ?1 and state in ?2",
            account,
            List.of(HandOverState.OPEN, HandOverState.GIVEN))
        .firstResult();
  }

  /** The latest first. */
  Uni<List<HandOver>> of(UUID account) {
    return find("accountId = ?1 order by id desc", account).range(0, 49).list();
  }
}
