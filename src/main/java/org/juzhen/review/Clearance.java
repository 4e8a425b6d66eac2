package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/**
 * The right to show exactly one content on exactly one account (放行). The database lets it in only
 * when the signatures behind it are complete; it is never changed, only voided.
 */
@Entity
class Clearance {
  @Id UUID id;

  @Column(updatable = false)
  UUID accountId;

  @Column(updatable = false)
  String digest;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  SubjectKind subjectKind;

  @Column(updatable = false)
  UUID subjectId;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  UUID standingClearanceId;

  @Column(updatable = false)
  Instant clearedAt;

  @Column(updatable = false)
  UUID clearedBy;

  @Column(updatable = false)
  Instant expiresAt;

  Instant voidedAt;
  UUID voidedBy;
  String voidReason;

  protected Clearance() {}

  /** From a complete review. */
  Clearance(ReviewCase review, ReviewPiece piece, Actor lastSigner, Instant at, Instant expiresAt) {
    this.id = Ids.next();
    this.accountId = piece.accountId;
    this.digest = piece.digest;
    this.subjectKind = review.subjectKind;
    this.subjectId = review.subjectId;
    this.caseId = review.id;
    this.clearedAt = at;
    this.clearedBy = lastSigner.id();
    this.expiresAt = expiresAt;
  }

  /** For an answer of the library that was cleared beforehand. */
  Clearance(StandingClearance standing, UUID replyId, Piece piece, Instant at) {
    this.id = Ids.next();
    this.accountId = piece.accountId();
    this.digest = piece.digest();
    this.subjectKind = SubjectKind.REPLY;
    this.subjectId = replyId;
    this.standingClearanceId = standing.id;
    this.clearedAt = at;
    this.clearedBy = standing.clearedBy;
    this.expiresAt = standing.expiresAt;
  }

  UUID id() {
    return id;
  }

  void voided(Actor by, String why, Instant at) {
    voidedAt = at;
    voidedBy = by.id();
    voidReason = why;
  }
}
