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
 * @param urgentOpen when it may be used for emergencies: no shorter than {@code open}
 */
public record Means(
    Way way,
    Visibility visibility,
    boolean fulfils,
    int together,
    List<Quota> quotas,
    List<Instant> used,
    List<Span> open,
    List<Span> urgentOpen) {
  public Means {
    quotas = quotas.stream().sorted(Comparator.comparing(Quota::per)).toList();
    used = List.copyOf(used);
    open = List.copyOf(open);
    urgentOpen = List.copyOf(urgentOpen);
    if (together < 1) {
      throw new IllegalArgumentException("a delivery carries at least one article");
    }
  }

  /** Emergencies keep the same hours. */
  public Means(
      Way way,
      Visibility visibility,
      boolean fulfils,
      int together,
      List<Quota> quotas,
      List<Instant> used,
      List<Span> open) {
    this(way, visibility, fulfils, together, quotas, used, open, open);
  }

  List<Span> openFor(Owed owed) {
    return owed.urgency() == Urgency.EMERGENCY ? urgentOpen : open;
  }

  /** Whether an article may go out by it at that moment. */
  boolean isOpenFor(Owed owed, Instant at) {
    return at.equals(Span.firstOpen(openFor(owed), at));
  }

  boolean isOpen(Instant at) {
    return at.equals(Span.firstOpen(open, at));
  }

  Means fulfilling() {
    return new Means(way, visibility, true, together, quotas, used, open, urgentOpen);
  }

  Means atAnyTime() {
    return new Means(way, visibility, fulfils, together, quotas, used, Span.ALWAYS);
  }
}
