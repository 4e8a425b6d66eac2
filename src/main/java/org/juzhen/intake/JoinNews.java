package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import org.juzhen.kernel.Actor;

/**
 * Told in the same transaction which articles of two portals are one (重复稿件合并). Implemented by those
 * who build on articles.
 */
public interface JoinNews {

  /** It is the same as others from now on: what is owed of them is owed once. */
  Uni<Void> joined(ArticleFacts article, Actor by);

  /** It stands by itself again. */
  Uni<Void> parted(ArticleFacts article, Actor by);
}
