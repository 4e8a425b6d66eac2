package org.juzhen.review.screening;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import org.juzhen.registry.Unit;

/**
 * Knows where reposts may come from (信息来源白名单). Several may know; a host that one of them knows is
 * known. Registered portals count for the unit that runs them and all units below it.
 */
public interface KnownSources {

  /** The hosts among these that the unit may repost from. */
  Uni<Set<String>> knownTo(Unit unit, Collection<String> hosts);
}
