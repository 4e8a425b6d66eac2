package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.AccountClosing;
import org.juzhen.registry.ClosingHold;

/**
 * Comments of a closed account are read no longer. While its closing is only announced people still
 * write there, and are still read.
 */
@ApplicationScoped
class WatchesOfClosedAccounts implements AccountClosing {
  private final CommentWatches watches;
  private final Inquiries inquiries;

  WatchesOfClosedAccounts(CommentWatches watches, Inquiries inquiries) {
    this.watches = watches;
    this.inquiries = inquiries;
  }

  @Override
  public Uni<Void> closing(UUID accountId, UUID successor, Actor by) {
    return Uni.createFrom().voidItem();
  }

  /** Who asked there gets an answer before the account is gone. */
  @Override
  public Uni<List<ClosingHold>> holds(UUID accountId) {
    return inquiries
        .runningAt(accountId)
        .map(n -> n == 0 ? List.of() : List.of(new ClosingHold(ClosingHold.What.MESSAGES, n)));
  }

  @Override
  public Uni<Void> closed(UUID accountId, Actor by) {
    return watches.delete("accountId", accountId).replaceWithVoid();
  }
}
