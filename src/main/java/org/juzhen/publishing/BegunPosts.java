package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;

/** Which articles an editor has begun to write from, so that nobody begins twice (续稿). */
@ApplicationScoped
public class BegunPosts {
  private final Posts posts;
  private final PostFiles files;

  BegunPosts(Posts posts, PostFiles files) {
    this.posts = posts;
    this.files = files;
  }

  /**
   * A post from an article, for one of its accounts.
   *
   * @param byHand the delivery that waits for a person, or null
   */
  public record Begun(UUID articleId, UUID accountId, UUID postId, PostState state, UUID byHand) {}

  /** Posts of the editor's units from these articles; the newest of each account comes last. */
  @WithSession
  public Uni<List<Begun>> from(Actor by, Collection<UUID> articles) {
    List<UUID> units = by.unitsWith(Role.EDITOR);
    if (units.isEmpty() || articles.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return posts
        .list("articleId in ?1 and unitId in ?2 order by id", List.copyOf(articles), units)
        .chain(files::of)
        .map(all -> all.stream().flatMap(BegunPosts::begun).toList());
  }

  /** Where it is posted, or was, the next text for the account is a new post. */
  private static boolean goesOn(PostFile file, PostVariant v) {
    Delivery live = file.live(v.accountId);
    return live == null
        || live.state != DeliveryState.POSTED && live.state != DeliveryState.RECALLED;
  }

  private static Stream<Begun> begun(PostFile file) {
    return file.variants().stream().filter(v -> goesOn(file, v)).map(v -> begun(file, v));
  }

  private static Begun begun(PostFile file, PostVariant v) {
    Delivery live = file.live(v.accountId);
    boolean byHand = live != null && live.state == DeliveryState.WAITING_FOR_PERSON;
    return new Begun(
        file.post().articleId, v.accountId, file.post().id, file.state(), byHand ? live.id : null);
  }
}
