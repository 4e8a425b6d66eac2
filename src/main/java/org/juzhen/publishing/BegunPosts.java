package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/**
 * Which articles an editor has begun to write from, or says with a post of a joined one, so that
 * nobody begins twice (续稿).
 */
@ApplicationScoped
public class BegunPosts {
  /** Of the article itself whatever its text, of a joined one what says the present text. */
  static final String SAYING =
      "select s.post_id, s.article_id, bool_or(s.own) from post_said s join post p on p.id ="
          + " s.post_id join article a on a.id = s.article_id where s.article_id = any(?1) and"
          + " p.unit_id = any(?2) and (s.own or s.version >= a.text_version) group by s.post_id,"
          + " s.article_id order by 3, 1";

  private final Posts posts;
  private final PostFiles files;

  BegunPosts(Posts posts, PostFiles files) {
    this.posts = posts;
    this.files = files;
  }

  /**
   * A post that says an article, for one of its accounts.
   *
   * @param articleId which, be it written from that or from a joined one
   * @param byHand the delivery that waits for a person, or null
   */
  public record Begun(UUID articleId, UUID accountId, UUID postId, PostState state, UUID byHand) {}

  /**
   * Posts of the editor's units that say these articles; the newest of each account comes last, and
   * behind those of joined articles.
   */
  @WithSession
  public Uni<List<Begun>> from(Actor by, Collection<UUID> articles) {
    List<UUID> units = by.unitsWith(Role.EDITOR);
    if (units.isEmpty() || articles.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Sql.of(SAYING)
        .with(articles.toArray(UUID[]::new))
        .with(units.toArray(UUID[]::new))
        .list(Tuple.class)
        .chain(
            said ->
                posts
                    .these(said.stream().map(t -> t.get(0, UUID.class)).distinct().toList())
                    .chain(files::of)
                    .map(found -> begun(said, found)));
  }

  private static List<Begun> begun(List<Tuple> said, List<PostFile> found) {
    Map<UUID, PostFile> byId =
        found.stream().collect(Collectors.toMap(f -> f.post().id, Function.identity()));
    return said.stream()
        .flatMap(t -> begun(t.get(1, UUID.class), byId.get(t.get(0, UUID.class))))
        .toList();
  }

  /** Where it is posted, or was, the next text for the account is a new post. */
  private static boolean goesOn(PostFile file, PostVariant v) {
    Delivery live = file.live(v.accountId);
    return live == null
        || live.state != DeliveryState.POSTED && live.state != DeliveryState.RECALLED;
  }

  private static Stream<Begun> begun(UUID article, PostFile file) {
    return file.variants().stream().filter(v -> goesOn(file, v)).map(v -> begun(article, file, v));
  }

  private static Begun begun(UUID article, PostFile file, PostVariant v) {
    Delivery live = file.live(v.accountId);
    boolean byHand = live != null && live.state == DeliveryState.WAITING_FOR_PERSON;
    return new Begun(article, v.accountId, file.post().id, file.state(), byHand ? live.id : null);
  }
}
