package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.RegisterDesk;

/** Shows whether the comments of an account can be read (评论读取). */
@ApplicationScoped
public class ReadingDesk {
  private final RegisterDesk register;
  private final CommentWatches watches;

  ReadingDesk(RegisterDesk register, CommentWatches watches) {
    this.register = register;
    this.watches = watches;
  }

  /**
   * How the reading of an account goes.
   *
   * @param posts how many posts are read
   * @param troubles why some of them cannot be, the most frequent first
   */
  public record Reading(UUID accountId, long posts, List<Trouble> troubles) {}

  /**
   * One reason, in the platform's words.
   *
   * @param posts how many posts it concerns
   * @param failures how often in a row it was tried in vain, at most
   * @param nextAt when it is tried again
   */
  public record Trouble(String words, long posts, int failures, Instant nextAt) {}

  /** For whoever may see the account. */
  @WithTransaction
  public Uni<Reading> of(Actor by, UUID accountId) {
    return register
        .show(by, accountId)
        .chain(a -> watches.ofAccount(accountId))
        .chain(posts -> watches.troubles(accountId).map(all -> new Reading(accountId, posts, all)));
  }
}
