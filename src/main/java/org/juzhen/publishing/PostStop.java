package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.SubjectKind;

/**
 * Stops what is promised of a post and not out yet: plans are cancelled, what was signed or waits
 * to be signed counts no more, author and editors are told. Joins the caller's transaction.
 */
@ApplicationScoped
class PostStop {
  private final Posts posts;
  private final PostFiles files;
  private final Deliveries deliveries;
  private final ReviewDesk reviews;
  private final StoppedPosts stopped;

  PostStop(
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

  /** A post that the caller has locked; nothing happens to one of which nothing is promised. */
  Uni<Void> stop(Post post, String why, Actor by) {
    return deliveries
        .lockedOf(post.id)
        .chain(x -> files.of(post))
        .chain(f -> concerns(f) ? stop(f, why, by) : Uni.createFrom().voidItem());
  }

  /** What is planned, signed or waits to be signed; a draft is looked at when it is put forward. */
  private static boolean concerns(PostFile f) {
    boolean promised = f.post().stage == PostStage.IN_REVIEW || f.post().stage == PostStage.CLEARED;
    return promised && !f.changeable().isEmpty()
        || f.deliveries().stream().anyMatch(PostStop::isPlanned);
  }

  private static boolean isPlanned(Delivery d) {
    return d.isCancellable() && d.state != DeliveryState.FAILED;
  }

  private Uni<Void> stop(PostFile f, String why, Actor by) {
    Post post = f.post();
    List<Delivery> plans = f.deliveries().stream().filter(PostStop::isPlanned).toList();
    plans.forEach(d -> d.cancel(why, GateWords.of(why)));
    post.returned(GateWords.of(why));
    return posts
        .flush()
        .chain(x -> reviews.voidFor(SubjectKind.POST, post.id, by, why))
        .chain(x -> stopped.note(post, why, why, plans, by));
  }
}
