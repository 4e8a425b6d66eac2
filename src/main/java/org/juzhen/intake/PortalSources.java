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
    return among(unit.path(), hosts);
  }

  @Override
  public Uni<Set<String>> knownAbove(Unit unit, Collection<String> hosts) {
    String path = unit.path();
    return among(path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1), hosts);
  }

  private Uni<Set<String>> among(String path, Collection<String> hosts) {
    return portals
        .hostsFor(path)
        .map(known -> hosts.stream().filter(known::contains).collect(Collectors.toSet()));
  }
}
