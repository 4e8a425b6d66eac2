package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lets a push that has room wait for more articles, as long as nothing in it becomes late: what
 * comes in meanwhile goes along instead of finding the push of the day gone.
 */
final class Hold {
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);

  private Hold() {}

  static void in(Situation s, Draft draft) {
    if (s.wish().hold()) {
      draft.pushes.replaceAll(p -> mayWait(s, p) ? held(s, p) : p);
    }
  }

  /** What is urgent waits for nobody; what is pushed at a time that operators like stays there. */
  private static boolean mayWait(Situation s, Load push) {
    return push.reason == Reason.ONLY_PUSH
        && push.articles.size() < s.push().together()
        && push.articles.stream().noneMatch(Owed::isUrgent);
  }

  private static Load held(Situation s, Load push) {
    Instant until = last(s.push().open(), endOfPeriods(s, push.at, firstDeadline(push)));
    if (until == null || !until.isAfter(push.at)) {
      return push;
    }
    Load later = new Load(until, Reason.HELD_FOR_MORE);
    later.articles.addAll(push.articles);
    return later;
  }

  private static Instant firstDeadline(Load push) {
    return push.articles.stream().map(Owed::deadline).min(Instant::compareTo).orElse(push.at);
  }

  /** The push stays in the periods whose quota it takes. */
  private static Instant endOfPeriods(Situation s, Instant at, Instant latest) {
    Instant end = latest;
    for (Quota quota : s.push().quotas()) {
      Instant last = quota.per().next(at).minus(BEFORE_THE_END);
      end = last.isBefore(end) ? last : end;
    }
    return end;
  }

  /** The last moment of these spans that is not after the given one; null where there is none. */
  private static Instant last(List<Span> open, Instant latest) {
    Instant found = null;
    for (Span span : open) {
      if (!span.from().isAfter(latest)) {
        found = latest.isBefore(span.to()) ? latest : Span.later(span.from(), beforeEnd(span));
      }
    }
    return found;
  }

  private static Instant beforeEnd(Span span) {
    return span.to().minus(BEFORE_THE_END);
  }
}
