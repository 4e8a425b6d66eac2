package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.review.screening.PersonalData;

/**
 * One submission of one subject (送审单). What was submitted never changes; a changed text is a new
 * submission.
 */
@Entity
class ReviewCase {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  SubjectKind subjectKind;

  @Column(updatable = false)
  UUID subjectId;

  @Column(updatable = false)
  int submission;

  @Column(updatable = false)
  UUID unitId;

  @Column(updatable = false)
  UUID authorId;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> authorIds;

  @Column(updatable = false)
  UUID submittedBy;

  @Column(updatable = false)
  Instant submittedAt;

  @Column(updatable = false)
  String title;

  @Column(updatable = false)
  String grade;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> concernedUnits;

  @Column(updatable = false)
  UUID planFileId;

  @Column(updatable = false)
  UUID articleId;

  @Column(updatable = false)
  String sourceName;

  @Column(updatable = false)
  String sourceUrl;

  @Column(updatable = false)
  String originalHtml;

  @Column(updatable = false)
  String originalTypedBy;

  @Column(updatable = false)
  boolean originalProven;

  /** The messages that it answers, masked, as they were shown; null for what is no answer. */
  @Column(updatable = false)
  String asked;

  @Column(updatable = false)
  UUID askedId;

  @Column(updatable = false)
  String dictionaryVersion;

  /** Names of the day of submission, written by the database. */
  @Column(insertable = false, updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> authorNames;

  /** Who wrote at it while it was under review, written by the database when that ended. */
  @Column(insertable = false, updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> writtenSince;

  @Column(insertable = false, updatable = false)
  String submittedByName;

  @Column(insertable = false, updatable = false)
  String unitName;

  /** The units that handed in the material it is made of, written by the database; or null. */
  @Column(insertable = false, updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> materialUnits;

  @Column(insertable = false, updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> materialNames;

  @Enumerated(EnumType.STRING)
  CaseState state;

  Instant closedAt;
  String closedWhy;
  @Version int version;

  @Column(updatable = false)
  Instant createdAt;

  @Column(updatable = false)
  UUID createdBy;

  protected ReviewCase() {}

  ReviewCase(ReviewOrder order, int submission, String dictionaryVersion, Actor by, Instant at) {
    this.id = Ids.next();
    this.subjectKind = order.kind();
    this.subjectId = order.subjectId();
    this.submission = submission;
    this.unitId = order.unitId();
    this.authorId = order.authorId();
    this.authorIds = order.authors();
    this.submittedBy = by.id();
    this.submittedAt = at;
    this.title = PersonalData.masked(order.title());
    this.grade = order.grade().name();
    this.concernedUnits = order.grading().concernedUnits();
    this.planFileId = order.grading().planFileId();
    this.articleId = order.articleId();
    this.sourceName = order.sourceName();
    this.sourceUrl = order.sourceUrl();
    this.originalHtml = order.originalHtml();
    this.originalTypedBy = order.typed() == null ? null : order.typed().by();
    this.originalProven = order.typed() != null && order.typed().proven();
    this.asked = order.asked() == null ? null : order.asked().words();
    this.askedId = order.asked() == null ? null : order.asked().inquiryId();
    this.dictionaryVersion = dictionaryVersion;
    this.state = CaseState.OPEN;
    this.createdAt = at;
    this.createdBy = by.id();
  }

  boolean isOpen() {
    return state == CaseState.OPEN;
  }

  /** Wrote at it, or put it forward: none of them may sign. */
  boolean isFrom(UUID person) {
    return authorIds.contains(person) || person.equals(submittedBy);
  }

  /** Its original is what somebody typed, and nobody knows whether it stands where it should. */
  boolean isOfUnprovenWords() {
    return originalTypedBy != null && !originalProven;
  }

  /** Whether it is classed as the order is. */
  boolean isClassedAs(Grading grading) {
    return grade.equals(grading.grade().name())
        && Set.copyOf(concernedUnits).equals(Set.copyOf(grading.concernedUnits()))
        && Objects.equals(planFileId, grading.planFileId());
  }

  /** Ends with a decision. */
  void decided(Decision decision, String why, Instant at) {
    mustBeOpen();
    end(subjectKind == SubjectKind.OBSERVED ? CaseState.ASSESSED : decision.end(), why, at);
  }

  /** Its signatures count no more. */
  void voided(String why, Instant at) {
    end(CaseState.VOIDED, why, at);
  }

  void mustBeOpen() {
    if (!isOpen()) {
      throw ReviewProblem.REVIEW_ALREADY_DECIDED.with("state", state);
    }
  }

  private void end(CaseState state, String why, Instant at) {
    this.state = state;
    this.closedWhy = why;
    this.closedAt = at;
  }
}
