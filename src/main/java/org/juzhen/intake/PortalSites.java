package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.RegisteredSites;

/** Tells which portals are registered for units (已登记门户). */
@ApplicationScoped
class PortalSites implements RegisteredSites {
  private final Portals portals;

  PortalSites(Portals portals) {
    this.portals = portals;
  }

  @Override
  public Uni<List<Site>> of(Collection<UUID> units) {
    return portals
        .list("unitId in ?1", List.copyOf(units))
        .map(found -> found.stream().map(p -> new Site(p.unitId, p.host)).toList());
  }
}
