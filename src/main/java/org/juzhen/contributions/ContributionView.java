package org.juzhen.contributions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.Platform;

/**
 * Handed-in material with its fate.
 *
 * @param unitId the unit whose desk decides
 * @param words its length
 * @param said what is asked, or why it was not used
 * @param postId the post that was made of it, for those who see posts there; else null
 * @param keptPercent how much of its words the post kept, once it was posted
 * @param appearances where it appeared
 * @param actions what the person who asked may do now
 */
public record ContributionView(
    UUID id,
    UUID fromUnitId,
    String fromUnitName,
    UUID contributorId,
    String contributorName,
    UUID unitId,
    String unitName,
    UUID accountId,
    String accountName,
    Platform platform,
    String title,
    String text,
    int words,
    String gatheredBy,
    String writtenBy,
    String place,
    Instant happenedAt,
    String topic,
    LocalDate wantedOn,
    ContributionState state,
    UUID holderId,
    String holderName,
    DeclineReason reason,
    String said,
    UUID postId,
    Integer keptPercent,
    Instant handedInAt,
    Instant waitingSince,
    List<Picture> pictures,
    List<Step> steps,
    List<Appearance> appearances,
    List<ContributionAction> actions) {

  /** A picture with what is to be seen on it. */
  public record Picture(UUID fileId, String digest, String alt) {}

  /** Who did what. */
  public record Step(ContributionAction action, Instant at, String byName, String words) {}

  /**
   * The post of it on an account.
   *
   * @param recalled it was taken back
   */
  public record Appearance(
      String accountName, Platform platform, String url, Instant postedAt, boolean recalled) {}

  public boolean may(String action) {
    return actions.stream().anyMatch(a -> a.name().equals(action));
  }

  /** Somewhere it can be read. */
  public boolean isOut() {
    return appearances.stream().anyMatch(a -> !a.recalled());
  }
}
