package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Knows posts that say what an article says without having been made from it. */
public interface SamePosts {

  /** A text of an article. */
  record Text(UUID article, int version) {}

  /** Those posts of this article's present text. */
  Uni<List<UUID>> saying(UUID article);

  /** The texts that this post says. */
  Uni<List<Text>> saidBy(UUID post);
}
