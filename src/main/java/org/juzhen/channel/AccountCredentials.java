package org.juzhen.channel;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The keys of accounts. */
@ApplicationScoped
class AccountCredentials implements PanacheRepositoryBase<AccountCredential, UUID> {

  Uni<List<AccountCredential>> these(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("accountId in ?1", List.copyOf(accounts));
  }
}
