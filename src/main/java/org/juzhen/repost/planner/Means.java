package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One way of an account, with what limits it.
 *
 * @param fulfils whether a duty is done by it where this account is (a value of its place's
 *     profile)
 * @param together most articles in one delivery
 * @param quotas the platform's; none = no limit
 * @param used when it was used already, or is booked for something that is no duty
 * @param open when it may be used, in order of time, without overlaps: outside quiet hours, and
 *     where an administrator confirms each push, while that person is on duty
 */
public record Means(
    Way way,
    Visibility visibility,
    boolean fulfils,
    int together,
    List<Quota> quotas,
    List<Instant> used,
    List<Span> open) {
  public Means {
    quotas = quotas.stream().sorted(Comparator.comparing(Quota::per)).toList();
    used = List.copyOf(used);
    open = List.copyOf(open);
    if (together < 1) {
      throw new IllegalArgumentException("a delivery carries at least one article");
    }
  }

  Means fulfilling() {
    return new Means(way, visibility, true, together, quotas, used, open);
  }

  Means atAnyTime() {
    return new Means(way, visibility, fulfils, together, quotas, used, Span.ALWAYS);
  }
}
