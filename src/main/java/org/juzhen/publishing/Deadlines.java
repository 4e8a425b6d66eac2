package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows until when accounts have to show an article (时限); implemented above. */
public interface Deadlines {
  /** The earliest that is not met of each; an account that nothing obliges is missing. */
  Uni<Map<UUID, Instant>> deadlines(UUID articleId, Collection<UUID> accountIds);
}
