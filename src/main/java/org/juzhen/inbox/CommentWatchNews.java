package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;

/** What is posted is watched for comments until it is taken back. Joins its caller. */
@ApplicationScoped
class CommentWatchNews implements PostedNews {
  private final CommentWatchDesk desk;

  CommentWatchNews(CommentWatchDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return facts.kind().equals("POST")
        ? desk.watch(facts.deliveryId(), facts.accountId())
        : Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return desk.end(facts.deliveryId());
  }
}
