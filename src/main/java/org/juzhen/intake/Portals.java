package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The portals. */
@ApplicationScoped
public class Portals implements PanacheRepositoryBase<Portal, UUID> {

  /** The portal, or NOT_FOUND. */
  public Uni<Portal> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("portal", id));
  }

  /** Portals of these units in the order they were entered. */
  Uni<List<Portal>> page(List<UUID> units, Paging paging) {
    UUID after = paging.afterId() == null ? new UUID(0, 0) : paging.afterId();
    return find("unitId in ?1 and id > ?2 order by id", units, after)
        .range(0, paging.rows() - 1)
        .list();
  }

  /** All portals of one unit in the order they were entered. */
  Uni<List<Portal>> of(UUID unit) {
    return list("unitId = ?1 order by id", unit);
  }

  /**
   * The hosts of all portals registered at this unit or at one above it; what comes from them is on
   * the whitelist of sources (稿源白名单) there.
   */
  public Uni<Set<String>> hostsFor(String unitPath) {
    return Sql.of(
            "select unnest(array_append(array(select c.former_host from portal_change c where"
                + " c.portal_id = p.id and c.former_host is not null), p.host)) from portal p where"
                + " p.unit_id in (select cast(a as uuid) from unnest(string_to_array(trim(both '/'"
                + " from ?1), '/')) a)")
        .with(unitPath)
        .list(String.class)
        .map(Set::copyOf);
  }
}
