package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Knows posts that say what an article says without having been made from it. */
public interface SamePosts {

  /** Those posts of this article. */
  Uni<List<UUID>> saying(UUID article);
}
