package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Knows when an account can post again (可发布时间); implemented above. */
public interface FreeMoments {
  /**
   * The first moment, not before the given one, at which the account's place lets something go out
   * and the platform still takes it; of a push also its people, and a push has to be left. What
   * else is pinned or on its way is counted where it will be. Null where nobody knows one.
   *
   * @param sending what waits: what goes together, or the delivery that goes alone
   * @param pushed whether it goes to the followers, where the account can do that
   */
  Uni<Instant> next(UUID accountId, UUID sending, boolean pushed, Instant notBefore);
}
