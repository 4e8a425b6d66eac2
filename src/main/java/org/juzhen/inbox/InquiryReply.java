package org.juzhen.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** An answer to a citizen (答复), on its way through the gate. */
@Entity
class InquiryReply {
  /** How far it is. */
  enum State {
    IN_REVIEW,
    RETURNED,
    CLEARED,
    POSTED,
    FAILED
  }

  @Id UUID id;
  UUID inquiryId;
  UUID messageId;
  String body;
  UUID knowledgeEntryId;

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

  InquiryReply(InquiryMessage to, String body, UUID knowledgeEntry, Actor by, Instant at) {
    id = Ids.next();
    inquiryId = to.inquiryId;
    messageId = to.id;
    this.body = body.strip();
    knowledgeEntryId = knowledgeEntry;
    state = State.IN_REVIEW;
    authorId = by.id();
    authorName = by.name();
    createdAt = at;
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

  void posted(Instant at, String link) {
    state = State.POSTED;
    postedAt = at;
    url = link;
  }
}
