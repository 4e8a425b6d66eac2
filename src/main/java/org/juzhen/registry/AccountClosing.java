package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * Told, in the same transaction, that an account stops posting for good: whoever planned something
 * for it cancels that now. Implemented above, called below, so that no event bus is needed.
 */
public interface AccountClosing {
  Uni<Void> closing(UUID accountId, Actor by);

  /**
   * It stops for a time: what was planned is kept and waits.
   *
   * @param excused whether it owes nothing meanwhile, because its place's rule allows the pause
   */
  default Uni<Void> suspended(UUID accountId, boolean excused, Actor by) {
    return Uni.createFrom().voidItem();
  }

  /** The notice is over: nothing is read from it any more either. */
  default Uni<Void> closed(UUID accountId, Actor by) {
    return Uni.createFrom().voidItem();
  }
}
