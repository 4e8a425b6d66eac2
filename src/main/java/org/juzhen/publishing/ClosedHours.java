package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows when accounts should not post, or nobody confirms a push (不宜发布的时段); implemented above. */
public interface ClosedHours {
  /**
   * Those that are closed at the moment that is wanted for them.
   *
   * @param articleId what is posted, for emergencies may pass; or null
   */
  Uni<List<Closed>> of(UUID articleId, Map<UUID, Wanted> wanted);

  /** When an account is to post, and whether it goes to its followers. */
  record Wanted(Instant at, boolean push) {}

  /**
   * An account that is closed then.
   *
   * @param quiet the hours are quiet where it is; else nobody is there who confirms a push
   * @param open the first moment after it that is not closed, or null where nobody knows one
   * @param named who confirms the account's pushes; empty where it names nobody
   * @param there those of them who are there at that first moment
   */
  record Closed(
      UUID accountId,
      Instant at,
      boolean quiet,
      Instant open,
      List<String> named,
      List<String> there) {}
}
