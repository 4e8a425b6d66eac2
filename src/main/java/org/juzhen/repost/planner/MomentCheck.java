package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a moment means for one way of an account (时点检查).
 *
 * @param quiet it lies in hours in which nothing should go out
 * @param unconfirmed a push then, with nobody there who confirms it
 */
public record MomentCheck(List<QuotaUse> quotas, boolean quiet, boolean unconfirmed) {
  private static final Duration KNOWN_AHEAD = Duration.ofDays(62);

  /**
   * Of an account without what is asked about.
   *
   * @param push whether it goes to the followers; counts only where the account can
   */
  public static MomentCheck of(Situation s, boolean push, Instant at) {
    boolean pushes = push && s.push() != null;
    Means means = pushes ? s.push() : s.single();
    List<Instant> used = s.usedOf(means);
    List<QuotaUse> quotas = means.quotas().stream().map(q -> use(q, used, at)).toList();
    boolean quiet = isClosed(s, s.single().open(), at);
    return new MomentCheck(quotas, quiet, pushes && !quiet && isClosed(s, s.push().open(), at));
  }

  private static QuotaUse use(Quota quota, List<Instant> used, Instant at) {
    Instant period = quota.per().start(at);
    long same = used.stream().filter(u -> quota.per().start(u).equals(period)).count();
    return new QuotaUse(quota.per(), (int) same, quota.most());
  }

  /** Nothing is known of what lies further ahead than the spans go. */
  private static boolean isClosed(Situation s, List<Span> open, Instant at) {
    return !at.equals(Span.firstOpen(open, at)) && !isBeyond(s, at);
  }

  /** So far ahead that no hours are known. */
  static boolean isBeyond(Situation s, Instant at) {
    return !at.isBefore(s.now().plus(KNOWN_AHEAD));
  }
}
