package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Paging;

/** What was read on duty. */
@ApplicationScoped
class Readings implements PanacheRepositoryBase<Reading, UUID> {
  /** After the first of all pages. */
  private static final UUID LAST = new UUID(-1, -1);

  /** The latest written first. */
  Uni<List<Reading>> of(UUID unit, Paging paging) {
    UUID before = paging.afterId() == null ? LAST : paging.afterId();
    return find("unitId = ?1 and id < ?2 order by id desc", unit, before)
        .range(0, paging.rows() - 1)
        .list();
  }
}
