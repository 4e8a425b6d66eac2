package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Knows until when an account has to show an article (时限); implemented above. */
public interface Deadlines {
  /** The earliest that is not met, or null where nothing obliges the account. */
  Uni<Instant> deadline(UUID articleId, UUID accountId);
}
