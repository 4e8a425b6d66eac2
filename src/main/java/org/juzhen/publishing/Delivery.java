package org.juzhen.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.channel.Answer;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One text on its way to one account (投递); its verbs are the only way it moves. */
@Entity
class Delivery {
  /** Kinds of what is delivered. */
  enum Kind {
    POST,
    REPLY
  }

  /** How a recall stands; null where nobody wants one. */
  enum Recall {
    WANTED,
    BY_HAND,
    IMPOSSIBLE
  }

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  Kind kind;

  UUID sourceId;
  UUID unitId;
  UUID accountId;
  String digest;
  UUID clearanceId;

  @Enumerated(EnumType.STRING)
  DeliveryState state;

  Instant dueAt;
  Instant nextAt;
  Instant claimedAt;
  Instant leasedUntil;
  Instant calledAt;
  String onceKey;

  @JdbcTypeCode(SqlTypes.JSON)
  String ticket = Answer.NO_TICKET;

  Boolean push;

  /** The push that it shares with others of its account, or null. */
  UUID groupId;

  Integer place;
  Integer sentPlace;
  String replyText;

  @JdbcTypeCode(SqlTypes.JSON)
  String replyTo;

  String platformPostId;
  String url;
  Instant postedAt;
  Instant saidAt;
  boolean byHand;
  UUID screenshotFileId;
  String errorCode;
  String error;
  String fixBy;
  Instant unknownSince;
  int attempts;
  int looks;

  @Enumerated(EnumType.STRING)
  Recall recall;

  String recallReason;
  Instant recalledAt;

  /** Since when nobody has owed what it was planned for; written by {@link UnowedPosts}. */
  @Column(insertable = false, updatable = false)
  Instant unowedAt;

  @Version int version;
  Instant createdAt;
  UUID createdBy;

  /** Of that day, from the database; null for older plans. */
  @Column(insertable = false, updatable = false)
  String createdByName;

  protected Delivery() {}

  Delivery(Kind kind, DeliveryOrder order, Actor by, Instant at) {
    id = Ids.next();
    this.kind = kind;
    sourceId = order.sourceId();
    unitId = order.unitId();
    accountId = order.accountId();
    digest = order.digest();
    clearanceId = order.clearanceId();
    push = order.push();
    state = DeliveryState.PLANNED;
    dueAt = order.dueAt();
    nextAt = order.dueAt();
    onceKey = id.toString().replace("-", "");
    createdAt = at;
    createdBy = by.id();
  }

  /** A reply carries its words with it. */
  Delivery saying(String text, String messageTicket) {
    replyText = text;
    replyTo = messageTicket;
    return this;
  }

  void go(DeliveryAction action) {
    action.mustBeAllowedIn(state);
    state = action.to();
  }

  void claim(Instant now, Instant wall, Duration lease) {
    go(DeliveryAction.CLAIM);
    claimedAt = now;
    calledAt = calledAt == null ? wall : calledAt;
    lease(now, lease);
    attempts++;
    note(null, null, null);
  }

  /** Looked at by one worker only until the lease ends. */
  void lease(Instant now, Duration lease) {
    leasedUntil = now.plus(lease);
    nextAt = leasedUntil;
  }

  void posted(Answer done, Instant at) {
    go(DeliveryAction.POST);
    platformPostId = done.id();
    url = done.url() == null ? url : done.url();
    ticket = done.ticket();
    nowVisible(at);
  }

  /** A person brings the link, and may say since when it has been there. */
  void proved(Evidence proof, Instant since, Instant now) {
    go(DeliveryAction.PROVE);
    url = proof.url();
    screenshotFileId = proof.screenshotFileId();
    byHand = true;
    saidAt = since == null ? null : now;
    nowVisible(since == null ? now : since);
  }

  private void nowVisible(Instant at) {
    postedAt = at;
    leasedUntil = null;
    nextAt = recall == Recall.WANTED ? at : null;
    note(null, null, null);
  }

  void await(Answer accepted, Instant now, Duration wait) {
    if (state != DeliveryState.CONFIRMING) {
      go(DeliveryAction.AWAIT);
      looks = 0;
      unknownSince = null;
    }
    ticket = accepted.ticket();
    looks++;
    leasedUntil = null;
    nextAt = now.plus(wait);
  }

  void putOff(Instant until, String code, String reason) {
    go(DeliveryAction.PUT_OFF);
    plannedAgain(until);
    note(code, reason, null);
  }

  /** Still planned, but not before then. */
  void holdBack(Instant until, String code, String reason) {
    DeliveryAction.CLAIM.mustBeAllowedIn(state);
    rest(until, code, reason);
  }

  void retry(Instant now) {
    go(DeliveryAction.RETRY);
    plannedAgain(now);
    dueAt = now;
    note(null, null, null);
  }

  private void plannedAgain(Instant when) {
    claimedAt = null;
    sentPlace = null;
    leasedUntil = null;
    unknownSince = null;
    looks = 0;
    nextAt = when;
  }

  void loseTrack(Instant now, String trace, String lastTicket) {
    go(DeliveryAction.LOSE_TRACK);
    unknownSince = now;
    looks = 0;
    if (lastTicket != null && !lastTicket.equals(Answer.NO_TICKET)) {
      ticket = lastTicket;
    }
    rest(now, "UNCLEAR", trace);
  }

  /** Also from a plan: then this is the claim, and the gate is asked as for any other. */
  void handOver(Instant now, String code, String reason) {
    claimedAt = state == DeliveryState.PLANNED ? now : claimedAt;
    unknownSince = state == DeliveryState.CONFIRMING ? now : unknownSince;
    go(DeliveryAction.HAND_OVER);
    rest(null, code, reason);
  }

  void fail(String code, String reason, String whoCanFix) {
    go(DeliveryAction.FAIL);
    rest(null, code, reason);
    fixBy = whoCanFix;
  }

  void cancel() {
    go(DeliveryAction.CANCEL);
    nextAt = null;
  }

  /** Not by anybody's wish: why stays with it. */
  void cancel(String code, String reason) {
    cancel();
    note(code, reason, null);
  }

  /** Nobody knows whether the platform shows it; until a person looked, it may be out. */
  boolean isUnclear() {
    return state == DeliveryState.WAITING_FOR_PERSON && unknownSince != null;
  }

  boolean mayBeOut() {
    return state.mayBeOut() || isUnclear();
  }

  boolean isCancellable() {
    return kind == Kind.POST && DeliveryAction.CANCEL.allowedIn(state) && !isUnclear();
  }

  void wantBack(String reason, Instant now) {
    recall = Recall.WANTED;
    recallReason = reason;
    nextAt = state == DeliveryState.POSTED ? now : nextAt;
  }

  /** It is gone; {@code stays} says what people can still see all the same, or is null. */
  void takenBack(Instant at, String stays) {
    go(DeliveryAction.TAKE_BACK);
    recall = null;
    recalledAt = at;
    nextAt = null;
    leasedUntil = null;
    note(stays == null ? null : "RECALL_LEAVES", stays, null);
  }

  /** The platform cannot take it back for us: a person must. */
  void takeBackByHand(String code, String reason) {
    recall = Recall.BY_HAND;
    rest(null, code, reason);
  }

  void lookLater(Instant next, String code, String reason) {
    looks++;
    rest(next, code, reason);
  }

  private void rest(Instant next, String code, String reason) {
    leasedUntil = null;
    nextAt = next;
    note(code, reason, null);
  }

  private void note(String code, String reason, String whoCanFix) {
    errorCode = code;
    error = reason == null ? null : reason.substring(0, Math.min(reason.length(), 500));
    fixBy = whoCanFix;
  }
}
