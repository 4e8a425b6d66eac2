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
  private final Deliveries deliveries;
  private final ReviewDesk reviews;
  private final PostStop stop;

  OriginalChanges(Posts posts, Deliveries deliveries, ReviewDesk reviews, PostStop stop) {
    this.posts = posts;
    this.deliveries = deliveries;
    this.reviews = reviews;
    this.stop = stop;
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
        .chain(all -> InTurn.each(all, post -> stop.stop(post, why, by)));
  }
}
