package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.repost.SamePosts;

/** A post that was offered and accepted as it is says what the article says that it became. */
@ApplicationScoped
class OfferedPosts implements SamePosts {
  private final Offers offers;

  OfferedPosts(Offers offers) {
    this.offers = offers;
  }

  @Override
  public Uni<List<UUID>> saying(UUID article) {
    return offers
        .unchangedAs(article)
        .map(
            all ->
                all.stream().filter(o -> o.kind == OfferKind.POST).map(o -> o.sourceId).toList());
  }
}
