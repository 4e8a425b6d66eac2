package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/** Knows the articles. Implemented above, by who may use both articles and posts. */
public interface Originals {

  /** The article if this person may see it, else NOT_FOUND. */
  Uni<Original> original(Actor by, UUID articleId);
}
