package org.juzhen.upward;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/**
 * Where the portal above is to publish an accepted text itself, and how long that takes (待发布网址).
 */
@Embeddable
class AwaitedAddress {
  /** Between two looks at first. */
  private static final Duration LOOKS = Duration.ofMinutes(5);

  /** Between two looks at most. */
  private static final Duration AT_MOST = Duration.ofHours(12);

  /** The longer it has not come, the less is lost by a later look: this part of that time. */
  private static final int PART = 12;

  String awaitedUrl;
  String awaitedKey;
  Instant lookAt;
  Instant awaitedSince;
  Instant awaitedDueAt;
  Integer awaitedHours;
  String awaitedDocument;
  String awaitedClause;

  @Enumerated(EnumType.STRING)
  Basis.Binds awaitedBinds;

  @Enumerated(EnumType.STRING)
  Basis.Force awaitedForce;

  String awaitedExtendedBy;
  Instant awaitedToldAt;

  protected AwaitedAddress() {}

  /** Named now, for the first time or to put it right; its time begins. */
  AwaitedAddress(String url, String key, Instant at, RuleValue hours) {
    awaitedUrl = url;
    awaitedKey = key;
    awaitedSince = at;
    awaitedHours = hours.number();
    awaitedDueAt = at.plus(Duration.ofHours(awaitedHours));
    Basis basis = hours.basis();
    awaitedDocument = basis.document();
    awaitedClause = basis.clause();
    awaitedBinds = basis.binds();
    awaitedForce = basis.force();
    awaitedExtendedBy = basis.extendedBy();
    lookAt = at.plus(LOOKS);
  }

  /**
   * It has not come: looked for again, ever less often, but also at the moment when that is told.
   *
   * @return whether somebody has to be told now
   */
  boolean notThereYet(Instant now) {
    boolean told = awaitedToldAt == null && !now.isBefore(awaitedDueAt);
    if (told) {
      awaitedToldAt = now;
    }
    Instant next = now.plus(distance(now));
    lookAt = awaitedToldAt == null && awaitedDueAt.isBefore(next) ? awaitedDueAt : next;
    return told;
  }

  private Duration distance(Instant now) {
    Duration part = Duration.between(awaitedSince, now).dividedBy(PART);
    Duration atLeast = part.compareTo(LOOKS) < 0 ? LOOKS : part;
    return atLeast.compareTo(AT_MOST) > 0 ? AT_MOST : atLeast;
  }

  /** Where something was awaited at all, it is looked for no longer. */
  static void found(AwaitedAddress awaited) {
    if (awaited != null) {
      awaited.lookAt = null;
    }
  }

  /** The clock while it is looked for. */
  ClockView clock(Instant now) {
    Basis basis =
        new Basis(awaitedDocument, awaitedClause, awaitedBinds, awaitedForce, awaitedExtendedBy);
    OfferClock.Facts facts = new OfferClock.Facts(awaitedSince, awaitedDueAt, awaitedHours, basis);
    return OfferClock.view(RuleKey.UPWARD_ADDRESS_HOURS, facts, now);
  }
}
