package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/** Knows the articles. Implemented above, by who may use both articles and posts. */
public interface Originals {

  /** The article if this person may see it, else NOT_FOUND. */
  Uni<Original> original(Actor by, UUID articleId);

  /** The version that each of these articles has now; what the portal took back has none. */
  Uni<Map<UUID, Integer>> versions(Collection<UUID> articleIds);
}
