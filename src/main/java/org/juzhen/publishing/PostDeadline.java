package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Whether waiting for a platform would cost a deadline that a person could still keep. */
@ApplicationScoped
class PostDeadline {
  private final Posts posts;
  private final List<Deadlines> deadlines;

  PostDeadline(Posts posts, @All List<Deadlines> deadlines) {
    this.posts = posts;
    this.deadlines = deadlines;
  }

  /** A deadline lies between now and the moment until which the platform wants to be left alone. */
  Uni<Boolean> fallsBefore(Delivery d, Instant now, Instant until) {
    return d.kind == Delivery.Kind.REPLY || deadlines.isEmpty()
        ? Uni.createFrom().item(false)
        : posts
            .findById(d.sourceId)
            .chain(p -> p.articleId == null ? nothing() : of(p, d))
            .map(due -> due != null && due.isAfter(now) && due.isBefore(until));
  }

  private Uni<Instant> of(Post post, Delivery d) {
    return deadlines.get(0).deadline(post.articleId, d.accountId);
  }

  private static Uni<Instant> nothing() {
    return Uni.createFrom().nullItem();
  }
}
