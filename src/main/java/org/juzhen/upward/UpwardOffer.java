package org.juzhen.upward;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.intake.Portal;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Ids;
import org.juzhen.profile.RuleKey;

/** One round of offering one text to one portal above (报送). */
@Entity
class UpwardOffer {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  OfferKind kind;

  UUID sourceId;
  Integer sourceVersion;
  UUID clearanceId;
  String clearedDigest;
  UUID unitId;
  UUID portalId;
  UUID receivingUnitId;
  int round;
  String title;
  String bodyHtml;
  String bodyText;
  String summary;

  @Column(name = "source")
  String sourceName;

  String sourceUrl;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> files;

  String digest;
  String reason;
  Instant wishedAt;
  boolean negotiate;

  @Enumerated(EnumType.STRING)
  OfferState state;

  UUID offeredBy;
  String offeredName;
  Instant proposedAt;
  UUID signedBy;
  String signedName;
  Instant signedAt;
  Instant startAt;
  Instant dueAt;
  Integer hours;
  String document;
  String clause;

  @Enumerated(EnumType.STRING)
  Basis.Binds binds;

  @Enumerated(EnumType.STRING)
  Basis.Force force;

  String extendedBy;
  short marksTold;
  Instant nextMarkAt;
  UUID holderId;
  String holderName;
  Instant takenAt;
  Instant answeredAt;
  Boolean answeredLate;
  UUID decidedBy;
  String decidedName;
  Instant decidedAt;
  String decidedWhy;
  String knownUrl;
  UUID editId;
  String finalTitle;
  UUID enteredBy;
  Instant enteredAt;

  /** Null while no address was named. */
  @Embedded AwaitedAddress awaited;

  UUID articleId;
  Instant publishedAt;
  Instant sourceChangedAt;
  Instant sourceWithdrawnAt;
  @Version int rowVersion;

  protected UpwardOffer() {}

  UpwardOffer(OfferSource what, Portal portal, int round, NewOffer wanted, Actor by, Instant at) {
    id = Ids.next();
    kind = what.kind();
    sourceId = what.id();
    sourceVersion = what.version();
    clearanceId = what.clearanceId();
    clearedDigest = what.clearedDigest();
    unitId = what.unitId();
    portalId = portal.id();
    receivingUnitId = portal.unitId();
    this.round = round;
    take(what.words());
    reason = wanted.reason().strip();
    wishedAt = wanted.wishedAt() == null ? null : wanted.wishedAt().toInstant();
    negotiate = wanted.asksFirst();
    state = OfferState.PROPOSED;
    offeredBy = by.id();
    offeredName = by.name();
    proposedAt = at;
  }

  private void take(OfferedWords words) {
    title = words.title();
    bodyHtml = words.bodyHtml();
    bodyText = words.bodyText();
    summary = words.summary();
    sourceName = words.source();
    sourceUrl = words.sourceUrl();
    files = words.files();
    digest = words.digest();
  }

  OfferedWords words() {
    return new OfferedWords(title, bodyHtml, bodyText, summary, sourceName, sourceUrl, files);
  }

  boolean isIntact() {
    return words().digest().equals(digest);
  }

  /** Somebody else of the unit lets it go; from now on an answer is due. */
  void sign(Actor by, Instant at, Answering rules) {
    go(OfferAction.SIGN);
    signedBy = by.id();
    signedName = by.name();
    signedAt = at;
    start(at, rules);
  }

  /** The time for an answer begins, with its value and source as they are now. */
  private void start(Instant at, Answering rules) {
    startAt = at;
    hours = rules.hours().number();
    dueAt = at.plus(Duration.ofHours(hours));
    Basis basis = rules.hours().basis();
    document = basis.document();
    clause = basis.clause();
    binds = basis.binds();
    force = basis.force();
    extendedBy = basis.extendedBy();
    marksTold = 0;
    nextMarkAt = rules.near(startAt, dueAt);
  }

  /** Ends before anything is decided. */
  void end(OfferAction how) {
    go(how);
  }

  void take(Actor by, Instant at) {
    Instant mark = nextMarkAt;
    go(OfferAction.TAKE);
    nextMarkAt = mark;
    holderId = by.id();
    holderName = by.name();
    takenAt = at;
  }

  void accept(Actor by, String why, Instant at) {
    go(OfferAction.ACCEPT);
    decided(by.id(), by.name(), why, at);
    finalTitle = title;
  }

  /** Counts at once, or when the other side has agreed. */
  void edited(UpwardEdit edit, Actor by, Instant at) {
    go(negotiate ? OfferAction.PROPOSE_EDIT : OfferAction.EDIT);
    if (negotiate) {
      answered(at);
    } else {
      decided(by.id(), by.name(), edit.note, at);
      counts(edit);
    }
  }

  /** The offering unit agrees: what the other side wanted is decided. */
  void agree(UpwardEdit edit, Instant at) {
    go(OfferAction.AGREE);
    decided(edit.madeBy, edit.madeName, edit.note, at);
    counts(edit);
  }

  private void counts(UpwardEdit edit) {
    editId = edit.id;
    finalTitle = edit.title;
  }

  /** The offering unit does not agree: another answer is due. */
  void object(Instant at, Answering rules) {
    go(OfferAction.OBJECT);
    start(at, rules);
  }

  void decline(Actor by, String why, Instant at) {
    go(OfferAction.DECLINE);
    decided(by.id(), by.name(), why, at);
  }

  void known(Actor by, String why, String url, Instant at) {
    go(OfferAction.KNOW);
    decided(by.id(), by.name(), why, at);
    knownUrl = url;
  }

  private void decided(UUID by, String name, String why, Instant at) {
    answered(at);
    decidedBy = by;
    decidedName = name;
    decidedWhy = why;
    decidedAt = at;
  }

  private void answered(Instant at) {
    if (answeredAt == null) {
      answeredAt = at;
      answeredLate = at.isAfter(dueAt);
    }
  }

  /** Somebody is about to type it in. */
  void entering(Actor by, Instant at) {
    OfferAction.ENTER.leadsFrom(state);
    enteredBy = by.id();
    enteredAt = at;
  }

  /** The portal publishes it at this address; it is looked for until it is there. */
  void awaitAt(AwaitedAddress address) {
    go(OfferAction.NAME_ADDRESS);
    awaited = address;
  }

  boolean isAwaited() {
    return awaited != null && awaited.lookAt != null;
  }

  /** It is an article of the portal above now. */
  void published(UUID article, Instant at) {
    go(OfferAction.LINK);
    articleId = article;
    publishedAt = at;
    AwaitedAddress.found(awaited);
  }

  /** The original was taken back; before anything is decided that ends it. */
  void fall(Instant at) {
    sourceWithdrawnAt = at;
    if (state.isUndecided()) {
      go(OfferAction.FALL);
    }
  }

  /** A share of the time is over and was told of. */
  void told(OfferMark mark) {
    marksTold = (short) (mark.ordinal() + 1);
    nextMarkAt = mark == OfferMark.NEAR ? dueAt : null;
  }

  private void go(OfferAction action) {
    state = action.leadsFrom(state);
    nextMarkAt = null;
  }

  /** The clock of the answer, or that of the awaited article, while it runs, or null. */
  ClockView clock(Instant now) {
    if (!state.waitsAbove()) {
      return isAwaited() ? awaited.clock(now) : null;
    }
    Basis basis = new Basis(document, clause, binds, force, extendedBy);
    return OfferClock.view(
        RuleKey.UPWARD_ANSWER_HOURS, new OfferClock.Facts(startAt, dueAt, hours, basis), now);
  }
}
