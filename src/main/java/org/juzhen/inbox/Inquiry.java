package org.juzhen.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.Account;

/** What a citizen wants to know or to have done (诉求). */
@Entity
class Inquiry {
  private static final int SUMMARY = 120;

  @Id UUID id;

  @Generated
  @Column(insertable = false, updatable = false)
  Long number;

  UUID accountId;
  UUID unitId;
  UUID assignedUnitId;

  @Enumerated(EnumType.STRING)
  IncomingMessage.Kind kind;

  String citizen;
  String citizenName;
  String summary;

  @Enumerated(EnumType.STRING)
  InquiryState state;

  @Enumerated(EnumType.STRING)
  Category category;

  Instant receivedAt;
  Instant dueAt;
  @Embedded DueRule rule;
  Instant extendedAt;
  String extensionReason;
  Instant repliedAt;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  String outcomeNote;
  Instant closedAt;
  @Version int version;

  protected Inquiry() {}

  Inquiry(Account account, IncomingMessage first, RuleValue rule, Instant dueAt, Instant at) {
    id = Ids.next();
    accountId = account.id();
    unitId = account.unitId();
    kind = first.kind();
    citizen = first.citizen();
    citizenName = first.name();
    summary = summary(first.text());
    state = InquiryState.RECEIVED;
    receivedAt = at;
    this.rule = new DueRule(rule);
    this.dueAt = dueAt;
  }

  private static String summary(String text) {
    String line = PersonalData.masked(text).replaceAll("\\s+", " ").strip();
    return line.length() > SUMMARY ? line.substring(0, SUMMARY) + "…" : line;
  }

  void screen(Category what) {
    if (what == null) {
      throw KernelProblem.field("category", "REQUIRED");
    }
    move(InquiryAction.SCREEN);
    category = what;
  }

  /** A suggestion of value has its own deadline, counted from the arrival too. */
  void dueBy(RuleValue rule, Instant dueAt) {
    this.rule = new DueRule(rule);
    this.dueAt = dueAt;
  }

  void hide() {
    move(InquiryAction.HIDE);
  }

  void assign(UUID unit) {
    move(InquiryAction.ASSIGN);
    assignedUnitId = unit;
  }

  void accept() {
    move(InquiryAction.ACCEPT);
  }

  /** The department stays noted: it may still look at what it sent back. */
  void bounce() {
    move(InquiryAction.BOUNCE);
  }

  void extend(String reason, Instant at) {
    if (extendedAt != null) {
      throw InboxProblem.EXTENDED_BEFORE.problem();
    }
    move(InquiryAction.EXTEND);
    extendedAt = at;
    extensionReason = reason;
  }

  void reply() {
    move(InquiryAction.REPLY);
  }

  void returnReply() {
    move(InquiryAction.RETURN_REPLY);
  }

  /** The department answers otherwise. */
  void takeBackReply() {
    move(InquiryAction.TAKE_BACK_REPLY);
  }

  /** The department answers in another way, or ends it with an outcome. */
  void replyFailed() {
    move(InquiryAction.REPLY_FAILED);
  }

  /** The account's new unit reads it and assigns it anew; its clock runs on. */
  void moveWithAccount(UUID to) {
    move(InquiryAction.MOVE_WITH_ACCOUNT);
    unitId = to;
    assignedUnitId = null;
  }

  void replied(Instant at) {
    move(InquiryAction.POST_REPLY);
    repliedAt = at;
  }

  /** The citizen goes on writing: an answered inquiry is open again. */
  void writtenAgain() {
    if (state == InquiryState.REPLIED) {
      move(InquiryAction.WRITE_AGAIN);
    }
  }

  /** Ends it with an outcome; one that is not an answer on the spot needs words. */
  void close(Outcome how, String note, Instant at) {
    if (how == null || how != Outcome.ANSWERED && (note == null || note.isBlank())) {
      throw InboxProblem.OUTCOME_NEEDED
          .problem()
          .field(how == null ? "outcome" : "note", "REQUIRED");
    }
    if (how == Outcome.ANSWERED && state == InquiryState.ACCEPTED) {
      throw InboxProblem.NOT_ANSWERED.problem();
    }
    move(
        how == Outcome.EXPLAINED && state == InquiryState.ACCEPTED
            ? InquiryAction.EXPLAIN
            : InquiryAction.CLOSE);
    outcome = how;
    outcomeNote = note;
    closedAt = at;
  }

  private void move(InquiryAction action) {
    if (!action.allowedFrom(state)) {
      throw InboxProblem.INQUIRY_WRONG_STATE.with("state", state).with("action", action);
    }
    state = action.from(state);
  }
}
