package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/**
 * An answer of the library that a leader cleared beforehand for every account at or below the unit
 * (问答库答复预先放行).
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

  StandingClearance(
      UUID unitId, UUID sourceId, String body, Actor leader, Instant at, Instant expiresAt) {
    this.id = Ids.next();
    this.unitId = unitId;
    this.sourceId = sourceId;
    this.body = body;
    this.clearedBy = leader.id();
    this.clearedAt = at;
    this.expiresAt = expiresAt;
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
