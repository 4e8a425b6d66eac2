package org.juzhen.channel;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What platforms last refused. */
@ApplicationScoped
class AccountBarriers implements PanacheRepositoryBase<AccountBarrier, UUID> {

  Uni<List<AccountBarrier>> these(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("accountId in ?1", List.copyOf(accounts));
  }
}
