package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.SubjectKind;

/** Takes posts back from review (撤回送审). */
@ApplicationScoped
public class WithdrawalDesk {
  private final Posts posts;
  private final PostFiles files;
  private final PostDoor door;
  private final ReviewDesk reviews;
  private final AuditDesk audit;

  WithdrawalDesk(Posts posts, PostFiles files, PostDoor door, ReviewDesk reviews, AuditDesk audit) {
    this.posts = posts;
    this.files = files;
    this.door = door;
    this.reviews = reviews;
    this.audit = audit;
  }

  /** Takes a post back from review; what was signed of it so far counts for nothing. */
  @WithTransaction
  public Uni<PostView> withdraw(Actor by, UUID id) {
    return posts
        .locked(id)
        .call(p -> door.mustSee(by, p.unitId, id))
        .invoke(p -> by.must(p.unitId, Role.EDITOR))
        .chain(files::of)
        .invoke(f -> PostDesk.must(PostAction.WITHDRAW, f))
        .call(f -> reviews.withdraw(SubjectKind.POST, id))
        .invoke(f -> f.post().withdrawn())
        .call(f -> record(by, f.post()))
        .call(f -> posts.flush())
        .chain(f -> files.of(f.post()))
        .map(f -> f.view(by));
  }

  private Uni<Void> record(Actor by, Post post) {
    return audit.record(
        by,
        "WITHDRAW_POST",
        new Subject("post", post.id, post.unitId),
        Map.of("revision", post.revision));
  }
}
