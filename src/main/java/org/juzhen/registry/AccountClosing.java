package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * Told, in the same transaction, that an account stops posting for good: whoever planned something
 * for it cancels that now. Implemented above, called below, so that no event bus is needed.
 */
public interface AccountClosing {
  /**
   * Its closing is announced, or it left.
   *
   * @param successor the account that goes on in its place, or null
   */
  Uni<Void> closing(UUID accountId, UUID successor, Actor by);

  /** What has to be done before it can be closed; nothing where that is nobody's matter here. */
  default Uni<List<ClosingHold>> holds(UUID accountId) {
    return Uni.createFrom().item(List.of());
  }

  /**
   * It stops for a time: what was planned is kept and waits.
   *
   * @param excused whether it owes nothing meanwhile, because its place's rule allows the pause
   */
  default Uni<Void> suspended(UUID accountId, boolean excused, Actor by) {
    return Uni.createFrom().voidItem();
  }

  /** It is back after a pause in which it owed nothing. */
  default Uni<Void> resumed(UUID accountId, AllowedPause pause, Actor by) {
    return Uni.createFrom().voidItem();
  }

  /** It may post again, however it came to stand still. */
  default Uni<Void> back(UUID accountId, Actor by) {
    return Uni.createFrom().voidItem();
  }

  /** The notice is over: nothing is read from it any more either. */
  default Uni<Void> closed(UUID accountId, Actor by) {
    return Uni.createFrom().voidItem();
  }
}
