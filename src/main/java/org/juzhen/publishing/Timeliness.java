package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Knows what hangs on the moment since when something has been visible; implemented above. */
public interface Timeliness {
  /**
   * Whether a time that is over by now counts as kept only because of that moment.
   *
   * @param facts what would be told, with the moment that is stated
   */
  Uni<Boolean> hangsOn(PostedFacts facts, Instant now);
}
