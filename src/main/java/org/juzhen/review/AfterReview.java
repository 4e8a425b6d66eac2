package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * An emergency that is read again after it went out (事后补审). The database opens it with the
 * clearance; its result is a record and undoes nothing by itself.
 */
@Entity
class AfterReview {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  UUID unitId;

  @Column(updatable = false)
  UUID subjectId;

  @Column(updatable = false)
  String title;

  @Column(updatable = false)
  Instant openedAt;

  @Column(updatable = false)
  Instant dueAt;

  @Enumerated(EnumType.STRING)
  AfterResult result;

  String note;
  UUID reviewedBy;
  String reviewedByName;
  Instant reviewedAt;
  Instant lateToldAt;
  @Version int version;

  protected AfterReview() {}

  void found(AfterResult result, String note, Actor by, Instant at) {
    if (this.result != null) {
      throw ReviewProblem.REVIEW_ALREADY_DECIDED.with("state", this.result);
    }
    if (result != AfterResult.SOUND && note == null) {
      throw ReviewProblem.REASON_MISSING.problem().field("note", "REQUIRED");
    }
    this.result = result;
    this.note = note;
    this.reviewedBy = by.id();
    this.reviewedByName = by.name();
    this.reviewedAt = at;
  }

  boolean isOpen() {
    return result == null;
  }
}
