package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import org.juzhen.kernel.Actor;

/**
 * Told in the same transaction what happens to articles. Implemented by those who build on them.
 */
public interface ArticleNews {

  /** It got its class, or another one than before. */
  Uni<Void> classed(ArticleFacts article, Importance before, Actor by);

  /** Its text changed: a new version. */
  Uni<Void> changed(ArticleFacts article, Actor by);

  /** The portal took it back. */
  Uni<Void> withdrawn(ArticleFacts article, Actor by);
}
