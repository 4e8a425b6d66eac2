package org.juzhen.emergency;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.registry.Platform;

/**
 * One account on the board of an update.
 *
 * @param stage how far it is: WAITING, DRAFT, IN_REVIEW, RETURNED, CLEARED, a delivery's state, or
 *     OUTDATED where it shows words that were corrected since
 * @param saidAt when a person said that it was posted by hand at {@code postedAt}; null where
 *     nobody did
 * @param url where it can be read, or null
 */
public record BoardLine(
    UUID accountId,
    String accountName,
    Platform platform,
    UUID unitId,
    String unitName,
    String stage,
    Instant postedAt,
    Instant saidAt,
    String url) {
  /** The colour of its badge. */
  public String tone() {
    return switch (stage) {
      case "POSTED" -> "good";
      case "WAITING", "OUTDATED", "FAILED", "RETURNED", "RECALLED" -> "late";
      case "DRAFT", "UNKNOWN", "WAITING_FOR_PERSON" -> "soon";
      default -> "info";
    };
  }
}
