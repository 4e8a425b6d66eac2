package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.AccountClosing;

/**
 * Comments of a closed account are read no longer. While its closing is only announced people still
 * write there, and are still read.
 */
@ApplicationScoped
class WatchesOfClosedAccounts implements AccountClosing {
  private final CommentWatches watches;

  WatchesOfClosedAccounts(CommentWatches watches) {
    this.watches = watches;
  }

  @Override
  public Uni<Void> closing(UUID accountId, Actor by) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> closed(UUID accountId, Actor by) {
    return watches.delete("accountId", accountId).replaceWithVoid();
  }
}
