package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;

/** The units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

  /** The unit, or NOT_FOUND. */
  public Uni<Unit> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> KernelProblem.NOT_FOUND.with("unit", id));
  }

  /** The units among these that exist. */
  public Uni<List<Unit>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  /** A unit and all below it, in the order of the tree; the cursor is the path. */
  Uni<List<Unit>> subtree(String path, Paging paging) {
    String after = paging.after() == null ? "" : paging.after();
    return find("path like ?1 and path > ?2 order by path", path + "%", after)
        .range(0, paging.rows() - 1)
        .list();
  }
}
