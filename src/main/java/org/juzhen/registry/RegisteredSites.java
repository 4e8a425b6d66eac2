package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Knows the portals of units (门户网站). Kept above, asked below. */
public interface RegisteredSites {
  /** The portals that are registered for these units. */
  Uni<List<Site>> of(Collection<UUID> units);

  /**
   * A portal.
   *
   * @param host in small letters
   */
  record Site(UUID unitId, String host) {
    /** Whether an address of that host is one of it. */
    public boolean has(String address) {
      String own = host.replaceFirst("^www\\.", "");
      return address.equals(own) || address.endsWith("." + own);
    }
  }
}
