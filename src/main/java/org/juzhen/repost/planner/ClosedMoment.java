package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;

/**
 * A moment at which a way of an account is closed (不宜发布的时点).
 *
 * @param quiet whatever way it is; else only that nobody confirms a push
 * @param open when it is open again, or null where that is further ahead than the hours are known
 */
public record ClosedMoment(boolean quiet, Instant open) {

  /**
   * Null where nothing stands against it.
   *
   * @param push whether it goes to the followers; counts only where the account can
   * @param urgent whether it is an emergency
   */
  public static ClosedMoment of(Situation s, boolean push, boolean urgent, Instant at) {
    Means means = push && s.push() != null ? s.push() : s.single();
    Instant open = Span.firstOpen(open(means, urgent), at);
    return at.equals(open) || MomentCheck.isBeyond(s, at)
        ? null
        : new ClosedMoment(!at.equals(Span.firstOpen(open(s.single(), urgent), at)), open);
  }

  private static List<Span> open(Means means, boolean urgent) {
    return urgent ? means.urgentOpen() : means.open();
  }
}
