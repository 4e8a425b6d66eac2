package org.juzhen.repost.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;

/** Situations in words; hours are counted from a midnight in China. */
final class Situations {
  private static final Instant MIDNIGHT =
      LocalDate.of(2027, 3, 10).atStartOfDay(HubClock.ZONE).toInstant();

  /** A subscription account's mass send: once a day, eight articles. */
  static final Means DAILY_PUSH =
      new Means(
          Way.PUSH,
          Visibility.PUSHED,
          true,
          8,
          List.of(new Quota(Period.DAY, 1)),
          List.of(),
          Span.ALWAYS);

  static final Means WEIBO =
      new Means(
          Way.PUBLISH,
          Visibility.HOME_PAGE,
          true,
          1,
          List.of(new Quota(Period.HOUR, 30)),
          List.of(),
          Span.ALWAYS);

  private Situations() {}

  /** A service account's mass send: so many a month, eight articles. */
  static Means monthly(int most) {
    return new Means(
        Way.PUSH,
        Visibility.PUSHED,
        true,
        8,
        List.of(new Quota(Period.MONTH, most)),
        List.of(),
        Span.ALWAYS);
  }

  static Instant at(int hours) {
    return MIDNIGHT.plusSeconds(hours * 3600L);
  }

  static Owed owed(Instant ready, Instant deadline) {
    return new Owed(UUID.randomUUID(), Urgency.IMPORTANT, ready, deadline);
  }

  static Situation with(Instant now, List<Owed> owed, Means push, Means single) {
    return new Situation(now, owed, push, single, List.of(), Wish.PLAIN);
  }

  static Means open(Means means, Instant from, Instant to) {
    return new Means(
        means.way(),
        means.visibility(),
        means.fulfils(),
        means.together(),
        means.quotas(),
        means.used(),
        List.of(new Span(from, to)));
  }

  static Means notCounting(Means means) {
    return new Means(
        means.way(),
        Visibility.LINK_ONLY,
        false,
        means.together(),
        means.quotas(),
        means.used(),
        means.open());
  }
}
