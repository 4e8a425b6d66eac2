package org.juzhen.review;

import java.time.Instant;
import java.util.UUID;

/**
 * How far one reading of something that went out past the hub has come.
 *
 * @param assessment null while signatures are being gathered
 * @param outdated another reading was signed since and took its place
 * @param inForce this is what counts now
 * @param againWhy why it was read again, or null for the first time
 * @param endedAt when the supervision gave it up, for nobody could sign it, or null
 */
public record OutsideView(
    UUID id,
    UUID reviewId,
    UUID observedId,
    Assessment assessment,
    String note,
    boolean outdated,
    boolean inForce,
    String againWhy,
    Instant endedAt,
    String endedBy,
    String endedWhy) {
  static OutsideView of(OutsideFinding f, boolean outdated, boolean inForce) {
    return new OutsideView(
        f.id,
        f.caseId,
        f.observedId,
        f.assessment,
        f.note,
        outdated,
        inForce,
        f.againWhy,
        f.endedAt,
        f.endedByName,
        f.endedWhy);
  }
}
