package org.juzhen.repost;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * What one account owes for one version of an article. Rows are made in bulk by {@link
 * DutyCreation}; this class moves them.
 */
@Entity
class Duty {
  @Id UUID id;
  UUID articleId;
  int version;
  UUID accountId;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  Tier tier;

  UUID basisId;

  /** Within what time of the portal it was to be done; null where that is not asked for. */
  UUID syncBasisId;

  Instant clockStartAt;
  Instant dueAt;
  Instant arrivedAt;
  Boolean arrivedLate;
  Boolean classedLate;

  @Enumerated(EnumType.STRING)
  DutyState state;

  short marksTold;

  /**
   * How often it has been owed again after it had ended; what is told of each time is told once.
   */
  short round;

  Instant nextMarkAt;
  Instant missedAt;

  /** It had been missed before it was cancelled; the statement that cancels many writes it. */
  boolean wasMissed;

  UUID missedBasisId;
  UUID deliveryId;
  UUID postId;
  String url;
  Instant doneAt;
  String askedExemption;
  UUID askedBy;
  Instant askedAt;

  /** Why the last request was refused, while nothing else was decided. */
  String refusedBecause;

  UUID refusedBy;
  Instant refusedAt;
  UUID endedBy;
  String endedBecause;

  /** The class for which a decision let the account off; a higher one is owed all the same. */
  String exemptClass;

  @Version int rowVersion;

  protected Duty() {}

  /** The account has posted it; the platform's time decides whether that was in time. */
  void done(UUID delivery, UUID post, String where, Instant at) {
    move(at.isAfter(dueAt) ? DutyAction.DO_LATE : DutyAction.DO_ON_TIME);
    deliveryId = delivery;
    postId = post;
    url = where;
    doneAt = at;
  }

  /** The post was taken back: it is owed again. */
  void undone(Instant now, Marks marks) {
    forgetPost();
    round++;
    move(now.isBefore(dueAt) ? DutyAction.REOPEN : DutyAction.REOPEN_LATE);
    nextMarkAt =
        state == DutyState.OPEN
            ? marks.at(Mark.after(marksTold), clockStartAt, dueAt)
            : missedAt == null ? now : missedAt;
  }

  /**
   * The post was taken back when the time was over, and it is still to be made up: whoever is told
   * at the end of the time is told now.
   *
   * @return whether there is something to tell; nothing where it is missed anyway
   */
  boolean isLateAgain(Instant now) {
    return state == DutyState.OVERDUE && !isGivenUpAt(now);
  }

  /** All were told that its time is over. */
  void toldOver() {
    marksTold = (short) Mark.values().length;
  }

  /** Another unit answers for the account now; what is told follows from its rules. */
  void goTo(UUID unit, Tier stands) {
    unitId = unit;
    tier = stands;
    syncBasisId = stands == Tier.SAME_LEVEL ? syncBasisId : null;
  }

  /** While it is in time, the next who are told are told after these shares of it. */
  void tellAfter(Marks marks) {
    if (state == DutyState.OPEN) {
      nextMarkAt = marks.at(Mark.after(marksTold), clockStartAt, dueAt);
    }
  }

  /** Nobody has to do it now, for this reason; nothing happens to it meanwhile. */
  void setAside(String why) {
    move(DutyAction.CANCEL);
    endedBecause = why;
  }

  /** Its clock stands still; nothing happens to it meanwhile. */
  void standStill() {
    nextMarkAt = null;
  }

  /** The post was taken back, and nobody asks for another one: this is why. */
  void lapse(String why) {
    forgetPost();
    move(DutyAction.LAPSE);
    endedBecause = why;
  }

  /** The pause in which its clock stood still is over; it is owed in the article's present text. */
  void goOn(Duration stood, int text, Marks marks) {
    move(DutyAction.OWE_AGAIN);
    version = text;
    clockStartAt = clockStartAt.plus(stood);
    dueAt = dueAt.plus(stood);
    arrivedAt = arrivedAt == null ? null : arrivedAt.plus(stood);
    endedBecause = null;
    nextMarkAt = marks.at(Mark.after(marksTold), clockStartAt, dueAt);
  }

  private void forgetPost() {
    doneAt = null;
    deliveryId = null;
    postId = null;
    url = null;
  }

  /** The unit says why it should not have to. */
  void askExemption(String reason, Actor by, Instant at) {
    mustAllow(DutyAction.ASK_EXEMPTION);
    askedExemption = reason;
    askedBy = by.id();
    askedAt = at;
  }

  /**
   * The supervisor does not agree: it is owed as if nobody had asked.
   *
   * @return who had asked
   */
  UUID refuseExemption(String because, Actor by, Instant at) {
    mustBeAsked(DutyAction.REFUSE_EXEMPTION);
    refusedBecause = because;
    refusedBy = by.id();
    refusedAt = at;
    return forgetRequest();
  }

  /** Whoever asked asks no longer. */
  void withdrawRequest(Actor by) {
    mustBeAsked(DutyAction.WITHDRAW_EXEMPTION);
    if (by.id() == null || !by.id().equals(askedBy)) {
      throw RepostProblem.NOT_YOUR_REQUEST.problem();
    }
    forgetRequest();
  }

  private UUID forgetRequest() {
    UUID who = askedBy;
    askedExemption = null;
    askedBy = null;
    askedAt = null;
    return who;
  }

  private void mustBeAsked(DutyAction action) {
    mustAllow(action);
    if (askedExemption == null) {
      throw RepostProblem.NOTHING_ASKED.problem();
    }
  }

  /**
   * The supervisor agrees, or exempts without being asked.
   *
   * @param articleClass the article's present class
   */
  void exempt(String reason, Actor by, String articleClass) {
    if (by.id() != null && by.id().equals(askedBy)) {
      throw RepostProblem.OWN_EXEMPTION.problem();
    }
    move(DutyAction.EXEMPT_IT);
    endedBy = by.id();
    endedBecause = reason;
    exemptClass = articleClass;
  }

  /** Notes that people were reminded; at the last mark the time is over. */
  void told(Mark mark, Marks marks) {
    marksTold = (short) (mark.ordinal() + 1);
    if (mark.isLast()) {
      move(DutyAction.RUN_OUT);
    } else {
      nextMarkAt = marks.at(Mark.after(marksTold), clockStartAt, dueAt);
    }
  }

  /** The time had passed when the article came, or was classed for this account. */
  boolean wasOverOnArrival() {
    return arrivedAt != null && !arrivedAt.isBefore(dueAt);
  }

  /** The portal was so late, not those who give classes. */
  boolean isLateFromThePortal() {
    return !Boolean.TRUE.equals(classedLate);
  }

  /** From when on it is made up: nobody can be late with what has not arrived. */
  Instant overSince() {
    return wasOverOnArrival() ? arrivedAt : dueAt;
  }

  /** The time is over, and nobody has looked yet until when it may be made up. */
  boolean waitsForItsEnd() {
    return state == DutyState.OVERDUE && missedAt == null;
  }

  /** From then on it counts as missed; the rule that says so stays with it. */
  void missedFrom(Instant at, UUID basis) {
    missedAt = at;
    missedBasisId = basis;
    nextMarkAt = at;
  }

  /** The time to make it up is over too. */
  boolean isGivenUpAt(Instant now) {
    return missedAt != null && !now.isBefore(missedAt);
  }

  /** Nothing happens to it before the time to make it up is over. */
  void waitForItsEnd() {
    nextMarkAt = missedAt;
  }

  /** Nobody made it up in time. It can still be done, late. */
  void giveUp() {
    move(DutyAction.GIVE_UP);
  }

  boolean isOpen() {
    return DutyAction.open().contains(state);
  }

  private void mustAllow(DutyAction action) {
    if (!action.isAllowedFrom(state)) {
      throw RepostProblem.DUTY_ENDED.with("state", state);
    }
  }

  private void move(DutyAction action) {
    mustAllow(action);
    state = action.to();
    nextMarkAt = null;
  }
}
