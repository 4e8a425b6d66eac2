package org.juzhen.inbox;

import java.time.Duration;
import java.time.Instant;
import org.juzhen.registry.Platform;

/** How often the comments of a post are read (轮询间隔): often while it is new, then less. */
final class CommentPace {
  /** After this nobody is expected to comment any more. */
  static final Duration WATCHED = Duration.ofDays(30);

  /** Weibo allows an account 100 calls a day; half of them are kept for posting and answering. */
  private static final Duration WEIBO_CALL = Duration.ofMinutes(30);

  private static final Duration LONGEST = Duration.ofDays(1);

  private CommentPace() {}

  /**
   * The pause until the next reading.
   *
   * @param age how long the post has been watched
   * @param watched how many posts of the account are watched; they share its calls
   */
  static Duration pause(Platform platform, Duration age, long watched) {
    Duration pause = byAge(age);
    Duration least =
        platform == Platform.WEIBO ? WEIBO_CALL.multipliedBy(Math.max(1, watched)) : pause;
    return least.compareTo(pause) > 0 ? least : pause;
  }

  /** A long list is read on at once where calls are not counted. */
  static boolean mayGoOn(Platform platform) {
    return platform != Platform.WEIBO;
  }

  private static Duration byAge(Duration age) {
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return Duration.ofMinutes(2);
    }
    return age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofMinutes(10) : Duration.ofHours(1);
  }

  /** After so many failures in a row: twice as long each time, a day at most. */
  static Duration afterFailures(Duration pause, int failures, Duration asked) {
    Duration grown = pause.multipliedBy(1L << Math.min(failures, 10));
    Duration capped = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    Duration least = asked == null || asked.compareTo(pause) < 0 ? pause : asked;
    return capped.compareTo(least) > 0 ? capped : least;
  }

  static Instant end(Instant began) {
    return began.plus(WATCHED);
  }
}
