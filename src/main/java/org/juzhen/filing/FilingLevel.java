package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.UnitLevel;

/** One level that decides on a filing (审批层级), copied when the filing was handed in. */
@Entity
class FilingLevel {
  @Id UUID id;
  UUID filingId;
  int round;
  int position;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  UnitLevel authorityLevel;

  @Enumerated(EnumType.STRING)
  Verdict decision;

  UUID decidedBy;
  String decidedByName;
  UUID recordedBy;
  String recordedByName;
  UUID confirmedBy;
  String confirmedByName;
  String documentNo;
  UUID fileId;
  Instant decidedAt;
  String note;

  protected FilingLevel() {}

  /**
   * A level of a round; without a unit it lies outside of the hub.
   *
   * @param outside where an authority outside stands, or null
   */
  FilingLevel(UUID filingId, int round, int position, UUID unitId, UnitLevel outside) {
    this.id = Ids.next();
    this.filingId = filingId;
    this.round = round;
    this.position = position;
    this.unitId = unitId;
    this.authorityLevel = outside;
  }

  /** A level of a round whose unit alone is known; without it the level lies outside. */
  FilingLevel(UUID filingId, int round, int position, UUID unitId) {
    this(filingId, round, position, unitId, null);
  }

  boolean external() {
    return unitId == null;
  }

  boolean waits() {
    return decision == null;
  }

  /** Takes the answer; one that came from outside is recorded with its document number (代录). */
  void answer(Actor by, Decision answer, Instant at) {
    answer.mustBeReasoned();
    if (external()) {
      if (answer.documentNo() == null || answer.documentNo().isBlank()) {
        throw KernelProblem.field("documentNo", "REQUIRED");
      }
      recordedBy = by.id();
      recordedByName = by.name();
      decidedByName = answer.authority();
    } else {
      decidedBy = by.id();
      decidedByName = by.name();
    }
    decision = answer.decision();
    note = answer.note();
    documentNo = answer.documentNo();
    fileId = answer.fileId();
    decidedAt = at;
  }

  /** Two people brought the answer in; neither of them decided. */
  void confirmedBy(OutsideAnswer answer, Actor second) {
    recordedBy = answer.recordedBy;
    recordedByName = answer.recordedByName;
    confirmedBy = second.id();
    confirmedByName = second.name();
  }
}
