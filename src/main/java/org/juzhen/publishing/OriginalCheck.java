package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.InTurn;

/**
 * Asks, at the moment of sending, whether the article behind a post still stands as it was when the
 * post was put forward, and whether the unit whose words it shows still says them; the news of a
 * change may still be on its way.
 */
@ApplicationScoped
class OriginalCheck {
  private final List<Originals> originals;
  private final List<Overruling> overruling;

  OriginalCheck(@All List<Originals> originals, @All List<Overruling> overruling) {
    this.originals = originals;
    this.overruling = overruling;
  }

  /** Why these posts may not go out any more; those that may are not in it. */
  Uni<Map<UUID, String>> faults(Collection<Post> posts) {
    return ofArticles(posts).call(faults -> overruled(posts, faults));
  }

  private Uni<Void> overruled(Collection<Post> posts, Map<UUID, String> faults) {
    List<UUID> ids = posts.stream().map(p -> p.id).toList();
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : InTurn.each(
            overruling,
            o -> o.faults(ids).invoke(all -> all.forEach((p, why) -> faults.put(p, why.name()))));
  }

  private Uni<Map<UUID, String>> ofArticles(Collection<Post> posts) {
    List<Post> reposts = posts.stream().filter(p -> p.articleId != null).toList();
    if (reposts.isEmpty() || originals.isEmpty()) {
      return Uni.createFrom().item(() -> new HashMap<>());
    }
    return originals
        .get(0)
        .versions(reposts.stream().map(p -> p.articleId).distinct().toList())
        .map(versions -> faults(reposts, versions));
  }

  private static Map<UUID, String> faults(List<Post> reposts, Map<UUID, Integer> versions) {
    Map<UUID, String> faults = new HashMap<>();
    for (Post post : reposts) {
      Integer now = versions.get(post.articleId);
      if (now == null) {
        faults.put(post.id, OriginalChanges.WITHDRAWN);
      } else if (post.articleVersion != null && post.articleVersion < now) {
        faults.put(post.id, OriginalChanges.CHANGED);
      }
    }
    return faults;
  }
}
