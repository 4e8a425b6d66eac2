package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was changed about portals. */
@ApplicationScoped
class PortalChanges implements PanacheRepositoryBase<PortalChange, UUID> {
  private static final int SHOWN = 100;

  /** Of one portal, the newest first. */
  Uni<List<PortalChange.View>> of(UUID portal) {
    return find("portalId = ?1 order by madeAt desc, id desc", portal)
        .range(0, SHOWN - 1)
        .list()
        .map(found -> found.stream().map(PortalChange.View::of).toList());
  }
}
