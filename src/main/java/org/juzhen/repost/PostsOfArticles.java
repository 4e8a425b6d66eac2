package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.ArticleNews;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Actor;
import org.juzhen.publishing.OriginalChanges;

/** What a portal takes back or corrects is not posted any more as it was (源稿变动停发). */
@ApplicationScoped
class PostsOfArticles implements ArticleNews {
  private final OriginalChanges changes;

  PostsOfArticles(OriginalChanges changes) {
    this.changes = changes;
  }

  @Override
  public Uni<Void> classed(ArticleFacts article, Importance before, Actor by) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> changed(ArticleFacts article, Actor by) {
    return changes.changed(article.id(), article.version(), by);
  }

  @Override
  public Uni<Void> withdrawn(ArticleFacts article, Actor by) {
    return changes.withdrawn(article.id(), by);
  }
}
