package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;

/** Told, in the transaction that records it, that something was posted or taken back. */
public interface PostedNews {
  Uni<Void> posted(PostedFacts facts);

  /** The post was recalled; a duty that it fulfilled is open again. */
  Uni<Void> recalled(PostedFacts facts);
}
