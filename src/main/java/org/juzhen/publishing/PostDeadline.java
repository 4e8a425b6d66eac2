package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.juzhen.review.Grade;

/** Whether waiting for a platform would cost a deadline that a person could still keep. */
@ApplicationScoped
class PostDeadline {
  /** What everybody is to learn at once waits no longer than this by itself (突发事件、辟谣). */
  private static final Duration URGENT = Duration.ofMinutes(30);

  /** What is overdue already waits no longer than this by itself. */
  private static final Duration OVERDUE = Duration.ofHours(24);

  private static final Set<String> AT_ONCE = Set.of(Grade.EMERGENCY.name(), Grade.RUMOUR.name());

  private final Posts posts;
  private final List<Deadlines> deadlines;

  PostDeadline(Posts posts, @All List<Deadlines> deadlines) {
    this.posts = posts;
    this.deadlines = deadlines;
  }

  /**
   * A deadline lies between now and the moment until which the platform wants to be left alone; or
   * it has passed, and that moment is far.
   */
  Uni<Boolean> fallsBefore(Delivery d, Instant now, Instant until) {
    return d.kind == Delivery.Kind.REPLY
        ? Uni.createFrom().item(false)
        : posts
            .findById(d.sourceId)
            .chain(
                p ->
                    isAtOnce(p)
                        ? Uni.createFrom().item(now.plus(URGENT).isBefore(until))
                        : due(p, d).map(due -> isBefore(due, now, until)));
  }

  /** Whether it is of a kind for which no hour is quiet. */
  static boolean isAtOnce(Post post) {
    return post != null && AT_ONCE.contains(post.grade);
  }

  private static boolean isBefore(Instant due, Instant now, Instant until) {
    if (due == null) {
      return false;
    }
    return due.isAfter(now) ? due.isBefore(until) : now.plus(OVERDUE).isBefore(until);
  }

  private Uni<Instant> due(Post post, Delivery d) {
    return post.articleId == null || deadlines.isEmpty() ? nothing() : of(post, d);
  }

  private Uni<Instant> of(Post post, Delivery d) {
    return deadlines
        .get(0)
        .deadlines(post.articleId, List.of(d.accountId))
        .map(all -> all.get(d.accountId));
  }

  private static Uni<Instant> nothing() {
    return Uni.createFrom().nullItem();
  }
}
