package org.juzhen.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;

/** What a person decided on a step (审签). Written once, never changed. */
@Entity
@Immutable
class Signature {
  @Id UUID id;
  UUID caseId;
  UUID stepId;
  UUID personId;
  String personName;

  @Enumerated(EnumType.STRING)
  Role role;

  @Enumerated(EnumType.STRING)
  Decision decision;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Boolean> gates;

  /** Of each kind that is never posted whether the text is none of it. */
  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Boolean> kinds;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> answers;

  String note;
  Instant signedAt;

  @Enumerated(EnumType.STRING)
  Given given;

  UUID paperId;
  UUID standInId;
  UUID forPersonId;
  String forPersonName;

  @Enumerated(EnumType.STRING)
  Because because;

  UUID absenceId;

  protected Signature() {}

  /** How it was given (签署方式). */
  enum Given {
    IN_HUB,
    PAPER
  }

  Signature(ReviewStep step, Capacity as, Verdict verdict, Actor by, Instant at) {
    this.id = Ids.next();
    this.caseId = step.caseId;
    this.stepId = step.id;
    this.personId = by.id();
    this.personName = by.name();
    this.role = as.role();
    this.decision = verdict.decision();
    this.gates = verdict.gates().byWord();
    this.kinds = ProhibitedKind.byName(verdict.kinds());
    this.answers = verdict.answersByText();
    this.note = verdict.note();
    this.signedAt = at;
    this.given = Given.IN_HUB;
    if (as.delegation() != null) {
      signsFor(as.delegation());
    }
  }

  private void signsFor(Delegation other) {
    this.standInId = other.standInId();
    this.forPersonId = other.personId();
    this.forPersonName = other.personName();
    this.because = other.because();
    this.absenceId = other.absenceId();
  }

  /** Given on paper, and compared with its scan by another person. */
  Signature onPaper(UUID paper) {
    this.given = Given.PAPER;
    this.paperId = paper;
    return this;
  }

  /** Said that the text is none of this kind. */
  boolean denies(ProhibitedKind kind) {
    return Boolean.TRUE.equals(kinds.get(kind.name()));
  }
}
