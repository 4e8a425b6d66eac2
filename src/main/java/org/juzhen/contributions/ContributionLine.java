package org.juzhen.contributions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.registry.Platform;

/**
 * Handed-in material in a list.
 *
 * @param title without numbers of persons
 * @param waitingHours since when it waits, while something is to be done
 * @param posted on how many accounts it can be read
 */
public record ContributionLine(
    UUID id,
    String title,
    UUID fromUnitId,
    String fromUnitName,
    String contributorName,
    UUID unitId,
    String unitName,
    UUID accountId,
    String accountName,
    Platform platform,
    ContributionState state,
    String holderName,
    String topic,
    LocalDate wantedOn,
    int words,
    long pictures,
    Instant handedInAt,
    Instant waitingSince,
    Long waitingHours,
    long posted) {
  private static final int SOON = 24;
  private static final int LATE = 72;

  /** The colour of its age. */
  public String tone() {
    return waitingHours == null || waitingHours < SOON
        ? "quiet"
        : waitingHours < LATE ? "soon" : "late";
  }

  public long days() {
    return waitingHours == null ? 0 : waitingHours / SOON;
  }

  public long hours() {
    return waitingHours == null ? 0 : waitingHours % SOON;
  }
}
