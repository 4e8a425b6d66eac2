package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * Told, in the same transaction, that another unit answers for an account from now on (主办单位变更):
 * whoever promised something in the old unit's name takes it back now. Implemented above, called
 * below.
 */
public interface AccountMoving {
  /**
   * The account is the new unit's already.
   *
   * @param from the unit that answered for it until now
   */
  Uni<Void> moved(UUID accountId, UUID from, Actor by);
}
