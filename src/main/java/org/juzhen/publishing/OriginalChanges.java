package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.SubjectKind;

/**
 * What an article's end or new text does to the posts from it (源稿变动): plans are cancelled, what was
 * signed counts no more, author and editors are told. Joins the caller's transaction.
 */
@ApplicationScoped
public class OriginalChanges {
  static final String WITHDRAWN = "ARTICLE_WITHDRAWN";
  static final String CHANGED = "ARTICLE_CHANGED";

  private final Posts posts;
  private final PostFiles files;
  private final Deliveries deliveries;
  private final ReviewDesk reviews;
  private final StoppedPosts stopped;

  OriginalChanges(
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

  /** The portal took the article back: nothing more goes out from it. */
  public Uni<Void> withdrawn(UUID article, Actor by) {
    return stop(article, Integer.MAX_VALUE, WITHDRAWN, by);
  }

  /** The article has this version now: what was written from an older one waits for a person. */
  public Uni<Void> changed(UUID article, int version, Actor by) {
    return stop(article, version, CHANGED, by);
  }

  /** The units whose accounts show a post from this article, or may. */
  public Uni<List<UUID>> shownBy(UUID article) {
    return posts
        .list("articleId", article)
        .chain(found -> deliveries.of(found.stream().map(p -> p.id).toList()))
        .map(
            all ->
                all.stream()
                    .filter(d -> d.mayBeOut() && d.state != DeliveryState.RECALLED)
                    .map(d -> d.unitId)
                    .distinct()
                    .toList());
  }

  /** What was signed for an older text of its article counts no more. */
  Uni<Void> forget(Post post, Actor by) {
    return reviews.voidFor(SubjectKind.POST, post.id, by, CHANGED);
  }

  private Uni<Void> stop(UUID article, int version, String why, Actor by) {
    return posts
        .lockedFrom(article, version)
        .chain(all -> InTurn.each(all, post -> stop(post, why, by)));
  }

  private Uni<Void> stop(Post post, String why, Actor by) {
    return deliveries
        .lockedOf(post.id)
        .chain(x -> files.of(post))
        .chain(f -> concerns(f) ? stop(f, why, by) : Uni.createFrom().voidItem());
  }

  /** What is planned, signed or waits to be signed; a draft is looked at when it is put forward. */
  private static boolean concerns(PostFile f) {
    boolean promised = f.post().stage == PostStage.IN_REVIEW || f.post().stage == PostStage.CLEARED;
    return promised && !f.changeable().isEmpty()
        || f.deliveries().stream().anyMatch(OriginalChanges::isPlanned);
  }

  private static boolean isPlanned(Delivery d) {
    return d.isCancellable() && d.state != DeliveryState.FAILED;
  }

  private Uni<Void> stop(PostFile f, String why, Actor by) {
    Post post = f.post();
    List<Delivery> plans = f.deliveries().stream().filter(OriginalChanges::isPlanned).toList();
    plans.forEach(d -> d.cancel(why, GateWords.of(why)));
    post.returned(GateWords.of(why));
    return posts
        .flush()
        .chain(x -> reviews.voidFor(SubjectKind.POST, post.id, by, why))
        .chain(x -> stopped.note(post, why, why, plans, by));
  }
}
