package org.juzhen.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;

/** An answer to a citizen (答复), on its way through the gate. */
@Entity
class InquiryReply {
  /** How far it is. */
  enum State {
    IN_REVIEW,
    RETURNED,
    CLEARED,
    POSTED,
    FAILED,
    TAKEN_BACK
  }

  @Id UUID id;
  UUID inquiryId;
  UUID messageId;
  String body;
  UUID knowledgeEntryId;

  /** How it is classed (分级分类); another class is another answer. */
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Grade grade;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> concernedUnitIds;

  @Column(updatable = false)
  UUID planFileId;

  @Enumerated(EnumType.STRING)
  State state;

  UUID authorId;
  String authorName;
  String note;
  Instant postedAt;
  String url;
  @Version int version;
  Instant createdAt;

  protected InquiryReply() {}

  /**
   * What is answered.
   *
   * @param knowledgeEntry the entry that it was made from, or null
   * @param grading how it is classed
   */
  record Words(String body, UUID knowledgeEntry, Grading grading) {}

  InquiryReply(InquiryMessage to, Words words, Actor by, Instant at) {
    id = Ids.next();
    inquiryId = to.inquiryId;
    messageId = to.id;
    body = words.body().strip();
    knowledgeEntryId = words.knowledgeEntry();
    grade = words.grading().grade();
    concernedUnitIds = words.grading().concernedUnits();
    planFileId = words.grading().planFileId();
    state = State.IN_REVIEW;
    authorId = by.id();
    authorName = by.name();
    createdAt = at;
  }

  /** Signed, and not known to be out. */
  boolean isCleared() {
    return state == State.CLEARED;
  }

  void cleared() {
    state = State.CLEARED;
  }

  void returned(String why) {
    state = State.RETURNED;
    note = why;
  }

  void failed(String why) {
    state = State.FAILED;
    note = why;
  }

  void takenBack(String why) {
    state = State.TAKEN_BACK;
    note = why;
  }

  /** The account is another unit's: back to who wrote it, or taken back where it was cleared. */
  void movedAway(String why) {
    state = isCleared() ? State.TAKEN_BACK : State.RETURNED;
    note = why;
  }

  void posted(Instant at, String link) {
    state = State.POSTED;
    postedAt = at;
    url = link;
  }
}
