package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Knows what became of what a review cleared (发布结果). Implemented by those who send. */
public interface PostedTrace {

  /** Each way to an account that began under a clearance of this submission. */
  Uni<List<Posted>> of(UUID caseId);

  /** What a look at the place where it stands found (读网结果). */
  enum Found {
    /** The words that were cleared. */
    SAME,
    /** Other words. */
    DIFFERENT,
    /** Nothing any more. */
    GONE
  }

  /**
   * One text on its way to one account.
   *
   * @param digest what was sent
   * @param plannedAt when it was to appear
   * @param sender who planned it, or null for the hub
   * @param postedAt when it appeared, or null
   * @param recalledAt when it was taken back, or null
   * @param readAt when it was read last, or null
   * @param reader who read it last, or null
   * @param found what was read, or null
   */
  record Posted(
      UUID deliveryId,
      UUID accountId,
      String digest,
      Instant plannedAt,
      String sender,
      Instant postedAt,
      Instant recalledAt,
      String url,
      Instant readAt,
      String reader,
      Found found) {}
}
