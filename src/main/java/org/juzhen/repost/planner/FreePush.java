package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.Instant;

/** When something can be pushed that nobody plans (顺延群发). */
public final class FreePush {
  /** As far as anything is planned. */
  private static final Duration FARTHEST = Duration.ofDays(62);

  private FreePush() {}

  /**
   * The first moment, not before the given one, at which pushing is open and a push is left.
   *
   * @param s the account without the push that is asked about
   * @param urgent whether it passes quiet hours
   * @return null where the account does not push, or has none left as far as anybody plans
   */
  public static Instant first(Situation s, boolean urgent, Instant notBefore) {
    Means push = s.push();
    return push == null
        ? null
        : new Ledger(push, s.usedOf(push))
            .first(urgent ? push.urgentOpen() : push.open(), notBefore, notBefore.plus(FARTHEST));
  }
}
