package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/**
 * An answer of the library that its review cleared beforehand for every account at or below the
 * unit (问答库答复预先放行).
 */
@Entity
class StandingClearance {
  @Id UUID id;

  @Column(updatable = false)
  UUID unitId;

  @Column(updatable = false)
  UUID sourceId;

  @Column(updatable = false)
  String body;

  /** The review that earned it; null for those of former days, which a leader alone gave. */
  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  String digest;

  @Column(updatable = false)
  Integer revision;

  @Column(updatable = false)
  Instant clearedAt;

  @Column(updatable = false)
  UUID clearedBy;

  @Column(updatable = false)
  Instant expiresAt;

  Instant voidedAt;
  UUID voidedBy;
  String voidReason;

  protected StandingClearance() {}

  /**
   * From a complete review.
   *
   * @param revision which wording of the entry was reviewed
   */
  StandingClearance(
      ReviewCase review, ReviewPiece piece, int revision, Actor lastSigner, Instant at) {
    this.id = Ids.next();
    this.unitId = review.unitId;
    this.sourceId = review.subjectId;
    this.body = piece.bodyHtml;
    this.caseId = review.id;
    this.digest = piece.digest;
    this.revision = revision;
    this.clearedBy = lastSigner.id();
    this.clearedAt = at;
  }

  StandingClearance until(Instant end) {
    expiresAt = end;
    return this;
  }

  boolean isGood(Instant at) {
    return voidedAt == null && at.isBefore(expiresAt);
  }

  void voided(Actor by, String why, Instant at) {
    voidedAt = at;
    voidedBy = by.id();
    voidReason = why;
  }
}
