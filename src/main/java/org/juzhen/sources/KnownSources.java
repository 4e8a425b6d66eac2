package org.juzhen.sources;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import org.juzhen.registry.Unit;

/**
 * Knows sites that belong to the list without standing in it: registered portals count for the unit
 * that runs them and all units below it. Kept above, asked here.
 */
public interface KnownSources {

  /** The hosts among these that the unit may repost from. */
  Uni<Set<String>> knownTo(Unit unit, Collection<String> hosts);

  /** The hosts among these that a unit above it answers for, not the unit alone. */
  Uni<Set<String>> knownAbove(Unit unit, Collection<String> hosts);
}
