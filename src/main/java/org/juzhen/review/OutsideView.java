package org.juzhen.review;

import java.util.UUID;

/**
 * How far the review of something that went out past the hub has come.
 *
 * @param outdated somebody copied other words of it since, and those are read instead
 * @param assessment null while signatures are being gathered
 */
public record OutsideView(
    UUID id, UUID reviewId, UUID observedId, Assessment assessment, String note, boolean outdated) {
  static OutsideView of(OutsideFinding f, boolean outdated) {
    return new OutsideView(f.id, f.caseId, f.observedId, f.assessment, f.note, outdated);
  }
}
