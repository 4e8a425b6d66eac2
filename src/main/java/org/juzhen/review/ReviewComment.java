package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.review.screening.Place;

/** What somebody has to say of certain words (批注). */
@Entity
class ReviewComment {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  SubjectKind subjectKind;

  @Column(updatable = false)
  UUID subjectId;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Place place;

  @Column(updatable = false)
  int spanFrom;

  @Column(updatable = false)
  String quote;

  @Column(updatable = false)
  String body;

  @Column(updatable = false)
  UUID personId;

  @Column(updatable = false)
  String personName;

  @Column(updatable = false)
  Instant writtenAt;

  @Enumerated(EnumType.STRING)
  CommentState state;

  String answer;
  UUID answeredBy;
  String answeredName;
  Instant answeredAt;
  UUID resolvedBy;
  String resolvedName;
  Instant resolvedAt;
  @Version int version;

  protected ReviewComment() {}

  ReviewComment(ReviewCase c, NewComment wanted, CommentAnchor where, Actor by, Instant at) {
    this.id = Ids.next();
    this.subjectKind = c.subjectKind;
    this.subjectId = c.subjectId;
    this.caseId = c.id;
    this.accountId = c.subjectKind == SubjectKind.ENTRY ? null : wanted.accountId();
    this.place = wanted.place();
    this.spanFrom = where.from();
    this.quote = wanted.quote().strip();
    this.body = wanted.body().strip();
    this.personId = by.id();
    this.personName = by.name();
    this.writtenAt = at;
    this.state = CommentState.OPEN;
  }

  /** What the author did about it; said again it replaces what was said. */
  void answered(String with, Actor by, Instant at) {
    mustBeUnresolved();
    state = CommentState.ANSWERED;
    answer = with;
    answeredBy = by.id();
    answeredName = by.name();
    answeredAt = at;
  }

  void resolved(Actor by, Instant at) {
    mustBeUnresolved();
    state = CommentState.RESOLVED;
    resolvedBy = by.id();
    resolvedName = by.name();
    resolvedAt = at;
  }

  boolean isOpen() {
    return state == CommentState.OPEN;
  }

  private void mustBeUnresolved() {
    if (state == CommentState.RESOLVED) {
      throw ReviewProblem.COMMENT_RESOLVED.with("by", resolvedName);
    }
  }

  CommentView view(CommentAnchor where, List<Integer> cards) {
    return new CommentView(
        id,
        caseId,
        accountId,
        place,
        where == null ? null : List.of(where.from(), where.to()),
        cards,
        quote,
        body,
        personName,
        writtenAt,
        state,
        answer,
        answeredName,
        resolvedName);
  }
}
