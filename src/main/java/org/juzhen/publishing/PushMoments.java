package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Knows when an account can push again (可群发时间); implemented above. */
public interface PushMoments {
  /**
   * The first moment, not before the given one, at which the account's place and people let
   * something go to the followers and the platform has a push left for it. What else is pinned or
   * on its way is counted where it will be. Null where nobody knows one.
   *
   * @param push that waits: what goes together, or the delivery that goes alone
   */
  Uni<Instant> next(UUID accountId, UUID push, Instant notBefore);
}
