package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.Instant;

/** When something can go out that nobody plans (顺延). */
public final class FreeMoment {
  /** As far as anything is planned. */
  private static final Duration FARTHEST = Duration.ofDays(62);

  private FreeMoment() {}

  /**
   * The first moment, not before the given one, at which its way is open and something is left of
   * it.
   *
   * @param s the account without what is asked about
   * @param pushed whether it goes to the followers; counts only where the account can
   * @param urgent whether it passes quiet hours
   * @return null where none is left as far as anybody plans
   */
  public static Instant first(Situation s, boolean pushed, boolean urgent, Instant notBefore) {
    Means means = pushed && s.push() != null ? s.push() : s.single();
    return means == null
        ? null
        : new Ledger(means, s.usedOf(means))
            .first(urgent ? means.urgentOpen() : means.open(), notBefore, notBefore.plus(FARTHEST));
  }
}
