package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Knows posts whose words come from another unit, and whether it still says them. Implemented
 * above; asked when something is sent.
 */
public interface Overruling {

  /** Why these posts may not go out now; those that may are not in it. */
  Uni<Map<UUID, OverruledPosts.Why>> faults(Collection<UUID> posts);
}
