package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  /** The account, or NOT_FOUND. */
  public Uni<Account> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("account", id));
  }

  /** The accounts among these that exist. */
  public Uni<List<Account>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }
}
