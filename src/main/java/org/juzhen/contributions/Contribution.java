package org.juzhen.contributions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Material that somebody handed in to a main account (素材). */
@Entity
class Contribution {
  @Id UUID id;
  UUID fromUnitId;
  UUID contributorId;
  UUID unitId;
  UUID accountId;
  String title;
  String body;
  int words;
  String gatheredBy;
  String writtenBy;
  String place;
  Instant happenedAt;
  String topic;
  LocalDate wantedOn;

  @Enumerated(EnumType.STRING)
  ContributionState state;

  UUID holderId;

  @Enumerated(EnumType.STRING)
  DeclineReason reason;

  String said;
  UUID postId;
  Integer keptPercent;
  Instant handedInAt;
  Instant waitingSince;
  @Version int rowVersion;

  protected Contribution() {}

  /**
   * New at the desk.
   *
   * @param way from which unit to which
   */
  Contribution(NewContribution wanted, Way way, Actor by, Instant at) {
    id = Ids.next();
    fromUnitId = way.from();
    unitId = way.to();
    contributorId = by.id();
    state = ContributionState.NEW;
    handedInAt = at;
    waitingSince = at;
    say(wanted);
  }

  /** From which unit material goes to which. */
  record Way(UUID from, UUID to) {}

  private void say(NewContribution wanted) {
    accountId = wanted.accountId();
    title = wanted.title().strip();
    body = wanted.text().strip();
    words = Lengths.words(body);
    gatheredBy = stripped(wanted.gatheredBy());
    writtenBy = stripped(wanted.writtenBy());
    place = stripped(wanted.place());
    happenedAt = wanted.happenedAt() == null ? null : wanted.happenedAt().toInstant();
    topic = stripped(wanted.topic());
    wantedOn = wanted.wantedOn();
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The contributor's other words; it waits for the desk again. */
  void amend(NewContribution wanted, Instant at) {
    state = ContributionAction.AMEND.after(state);
    waitingSince = at;
    say(wanted);
  }

  void withdraw() {
    leave(ContributionAction.WITHDRAW.after(state));
  }

  /** Somebody of the desk has it in hand. */
  void take(Actor by) {
    state = ContributionAction.TAKE.after(state);
    holderId = by.id();
  }

  void putBack() {
    leave(ContributionAction.PUT_BACK.after(state));
  }

  void ask(String words) {
    leave(ContributionAction.ASK.after(state));
    said = words;
  }

  void decline(DeclineReason why, String words) {
    leave(ContributionAction.DECLINE.after(state));
    reason = why;
    said = words;
  }

  void resume(Actor by, Instant at) {
    state = ContributionAction.RESUME.after(state);
    holderId = by.id();
    reason = null;
    said = null;
    waitingSince = at;
  }

  /** A post was made of it; for good. */
  void use(UUID post) {
    leave(ContributionAction.USE.after(state));
    said = null;
    postId = post;
  }

  private void leave(ContributionState next) {
    state = next;
    holderId = null;
  }
}
