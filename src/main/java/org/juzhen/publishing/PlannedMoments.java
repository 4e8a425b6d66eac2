package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows when and how accounts best show an article (排期); implemented above. */
public interface PlannedMoments {
  /** For each account that has a plan. */
  Uni<Map<UUID, Moment>> of(UUID articleId, Collection<UUID> accounts);

  /** When, and whether it is sent to the followers. */
  record Moment(Instant at, boolean push) {}
}
