package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.review.screening.Finding;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.Rule;
import org.juzhen.review.screening.Severity;

/** What a check found in a submission, and how people answered it (审核提示). */
@Entity
class ReviewFinding {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  UUID accountId;

  @Column(updatable = false)
  int position;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Gate gate;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Severity severity;

  @Column(updatable = false)
  boolean acceptable;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Rule rule;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> words;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Place place;

  @Column(updatable = false)
  Integer spanFrom;

  @Column(updatable = false)
  Integer spanTo;

  @Column(updatable = false)
  String excerpt;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<Integer> cards;

  @Enumerated(EnumType.STRING)
  Answer answer;

  UUID answeredBy;
  Instant answeredAt;
  String answerNote;

  /** The name of that day, written by the database. */
  @Column(insertable = false, updatable = false)
  String answeredByName;

  protected ReviewFinding() {}

  ReviewFinding(ReviewCase submission, UUID accountId, int position, Finding found) {
    this.id = Ids.next();
    this.caseId = submission.id;
    this.accountId = accountId;
    this.position = position;
    this.gate = found.gate();
    this.severity = found.severity();
    this.acceptable = found.acceptable();
    this.rule = found.rule();
    this.words = found.words();
    this.place = found.place();
    this.spanFrom = found.from();
    this.spanTo = found.to();
    this.excerpt = found.excerpt();
    this.cards = found.cards();
  }

  /** Still keeps everybody from approving. */
  boolean blocks() {
    return severity == Severity.BLOCK && answer != Answer.ACCEPTED;
  }

  /** Nobody has said yet what became of it. */
  boolean waitsForAnswer() {
    return severity == Severity.ANSWER && answer == null;
  }

  /** It is answered with a written reason only, and a leader gives the last word. */
  boolean wantsReason() {
    return severity == Severity.ANSWER && rule.needsReason();
  }

  /**
   * Answers it; a blocking one can only be let pass, where the rule allows, with a reason. The
   * first answer stands: whoever sees it otherwise returns the text.
   */
  void answered(Answer with, String why, Actor by, Instant at) {
    if (answer != null) {
      return;
    }
    if (severity == Severity.BLOCK && (with != Answer.ACCEPTED || !acceptable)) {
      throw ReviewProblem.FINDING_NOT_ACCEPTABLE.with("finding", id);
    }
    if (why == null && (severity == Severity.BLOCK || wantsReason())) {
      throw ReviewProblem.REASON_MISSING.problem().field("note", "REQUIRED");
    }
    answer = with;
    answeredBy = by.id();
    answeredAt = at;
    answerNote = why;
  }
}
