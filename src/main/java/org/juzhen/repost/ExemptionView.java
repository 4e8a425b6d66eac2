package org.juzhen.repost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A standing exemption as others see it.
 *
 * @param holds whether it holds today
 * @param actions what the person who asked may do now
 */
public record ExemptionView(
    UUID id,
    UUID accountId,
    String accountName,
    String platform,
    UUID unitId,
    String unitName,
    String reason,
    LocalDate from,
    LocalDate until,
    String state,
    boolean holds,
    Instant askedAt,
    Instant decidedAt,
    String decidedBecause,
    List<String> actions) {
  /** The colour of its badge. */
  public String tone() {
    return holds ? "good" : state.equals("ASKED") ? "soon" : "quiet";
  }
}
