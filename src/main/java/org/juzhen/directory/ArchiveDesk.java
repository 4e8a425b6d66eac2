package org.juzhen.directory;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.directory.ArchivedPosts.ArchivedPost;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.PublicAccount;
import org.juzhen.registry.PublicDesk;

/**
 * Keeps what ended accounts showed readable for everybody (已归档内容): 国办发〔2017〕47号 三(二)3. Of accounts
 * that live the platform itself shows everything.
 */
@ApplicationScoped
class ArchiveDesk {
  private final PublicDesk accounts;
  private final List<ArchivedPosts> posts;

  ArchiveDesk(PublicDesk accounts, @All List<ArchivedPosts> posts) {
    this.accounts = accounts;
    this.posts = posts;
  }

  /**
   * An account with what it showed.
   *
   * @param posts empty while the account lives
   */
  record Archived(PublicAccount account, Slice<ArchivedPost> posts) {}

  /** The account, or NOT_FOUND where it was never in force. */
  @WithTransaction
  Uni<Archived> show(UUID id, Paging paging) {
    // A wrong cursor is refused also where nothing is kept.
    paging.afterTimeAndId();
    return accounts
        .one(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("account", id))
        .chain(
            account ->
                kept(account, paging)
                    .map(found -> Slice.of(found, paging, ArchiveDesk::key))
                    .map(slice -> new Archived(account, slice)));
  }

  private static String key(ArchivedPost post) {
    Instant at = post.postedAt();
    return new Paging.TimeAndId(at, post.id()).key();
  }

  private Uni<List<ArchivedPost>> kept(PublicAccount account, Paging paging) {
    return account.archived() && !posts.isEmpty()
        ? posts.get(0).of(account.id(), paging)
        : Uni.createFrom().item(List.of());
  }
}
