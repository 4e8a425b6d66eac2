package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.AccountMoving;
import org.juzhen.review.ReviewDesk;

/**
 * An account that is handed over takes nothing along that its old unit wrote: plans, reviews under
 * way and clearances for it end, and whoever wrote learns it. Goes first: what the others find of
 * posts is what is left of them, and posts are locked first.
 */
@Priority(100)
@ApplicationScoped
class PostsOfMovedAccounts implements AccountMoving {
  static final String MOVED = "ACCOUNT_MOVED";

  private final Posts posts;
  private final PostFiles files;
  private final Deliveries deliveries;
  private final ReviewDesk reviews;
  private final StoppedPosts stopped;

  PostsOfMovedAccounts(
      Posts posts,
      PostFiles files,
      Deliveries deliveries,
      ReviewDesk reviews,
      StoppedPosts stopped) {
    this.posts = posts;
    this.files = files;
    this.deliveries = deliveries;
    this.reviews = reviews;
    this.stopped = stopped;
  }

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return posts
        .lockedFor(accountId, from)
        .chain(all -> InTurn.each(all, post -> end(post, accountId, by)));
  }

  private Uni<Void> end(Post post, UUID account, Actor by) {
    return deliveries
        .lockedOf(post.id)
        .chain(x -> files.of(post))
        .chain(f -> concerns(f, account) ? end(f, account, by) : Uni.createFrom().voidItem());
  }

  /** What stands there already stays. */
  private static boolean concerns(PostFile f, UUID account) {
    return f.changeable().stream().anyMatch(v -> v.accountId.equals(account));
  }

  private Uni<Void> end(PostFile f, UUID account, Actor by) {
    Post post = f.post();
    List<Delivery> plans =
        f.deliveries().stream()
            .filter(d -> d.accountId.equals(account) && d.isCancellable())
            .filter(d -> d.state != DeliveryState.FAILED)
            .toList();
    plans.forEach(d -> d.cancel(MOVED, GateWords.of(MOVED)));
    boolean promised =
        !plans.isEmpty() || post.stage == PostStage.IN_REVIEW || post.stage == PostStage.CLEARED;
    if (promised) {
      post.returned(GateWords.of(MOVED));
    }
    return posts
        .flush()
        .chain(x -> reviews.voidOn(post.id, account, by, MOVED))
        .chain(
            x ->
                promised
                    ? stopped.note(post, MOVED, account, plans, by)
                    : Uni.createFrom().voidItem());
  }
}
