package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.juzhen.kernel.Actor;
import org.juzhen.review.ReviewNews;
import org.juzhen.review.SubjectKind;

/** How a review went, written into the post in the same transaction. */
@ApplicationScoped
class PostReviewNews implements ReviewNews {
  private final Posts posts;

  PostReviewNews(Posts posts) {
    this.posts = posts;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.POST;
  }

  @Override
  public Uni<Void> cleared(UUID subjectId, Actor by) {
    return change(subjectId, Post::cleared);
  }

  @Override
  public Uni<Void> returned(UUID subjectId, String note, Actor by) {
    return change(subjectId, p -> p.returned(note));
  }

  @Override
  public Uni<Void> rejected(UUID subjectId, String note, Actor by) {
    return change(subjectId, p -> p.returned(note));
  }

  private Uni<Void> change(UUID post, Consumer<Post> change) {
    return posts.locked(post).invoke(change).replaceWithVoid();
  }
}
