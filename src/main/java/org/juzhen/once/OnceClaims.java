package org.juzhen.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.WallClock;

/**
 * Claims the present request's key in the transaction of its act: both are written or neither. Does
 * nothing where there is no key.
 */
@ApplicationScoped
public class OnceClaims {
  private final OnceKeys keys;
  private final WallClock wall;

  OnceClaims(OnceKeys keys, WallClock wall) {
    this.keys = keys;
    this.wall = wall;
  }

  /**
   * Joins the caller's transaction. Asks the database each time instead of remembering: a
   * transaction before this one may have been rolled back, and its claim with it.
   *
   * @param subjectType what is acted upon
   * @param subjectId its key, or null
   */
  public Uni<Void> claim(String subjectType, UUID subjectId) {
    OnceKey key = OnceKey.current();
    return key == null
        ? Uni.createFrom().voidItem()
        : keys.isMine(key)
            .chain(
                mine ->
                    mine
                        ? Uni.createFrom().item(1)
                        : keys.claim(key, subjectType, subjectId, wall.now()))
            .invoke(OnceClaims::mustHaveIt)
            .replaceWithVoid();
  }

  private static void mustHaveIt(int claimed) {
    if (claimed == 0) {
      throw OnceProblem.IDEMPOTENCY_KEY_RUNNING.with("retryAfter", OnceDoor.RETRY_SECONDS);
    }
  }
}
