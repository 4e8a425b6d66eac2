package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Says until when a post's accounts have to show it, to whoever saw the post (转载时限). */
@ApplicationScoped
class PostClockDesk {
  private final LatePlans late;

  PostClockDesk(LatePlans late) {
    this.late = late;
  }

  /** Nothing of what was not made from an article. */
  @WithTransaction
  public Uni<PostClocks> of(PostView post) {
    if (post.articleId() == null) {
      return Uni.createFrom().item(PostClocks.NONE);
    }
    List<UUID> accounts = post.variants().stream().map(PostView.Variant::accountId).toList();
    List<UUID> deliveries = post.deliveries().stream().map(DeliveryView::id).toList();
    return late.deadlines(post.articleId(), accounts)
        .chain(
            deadlines -> late.reasons(deliveries).map(why -> PostClocks.of(post, deadlines, why)));
  }
}
