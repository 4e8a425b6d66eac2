package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.juzhen.registry.Unit;
import org.juzhen.sources.KnownSources;

/** A registered portal is a permitted source (稿源) for its own unit and all units below. */
@ApplicationScoped
class PortalSources implements KnownSources {
  private final Portals portals;

  PortalSources(Portals portals) {
    this.portals = portals;
  }

  @Override
  public Uni<Set<String>> knownTo(Unit unit, Collection<String> hosts) {
    return portals
        .hostsFor(unit.path())
        .map(known -> hosts.stream().filter(known::contains).collect(Collectors.toSet()));
  }
}
