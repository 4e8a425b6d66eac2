package org.juzhen.repost.plan;

import java.time.Duration;
import java.time.LocalTime;
import org.juzhen.repost.planner.Wish;

/**
 * How an account's operators like to post (发布偏好).
 *
 * @param wish what the planner goes by
 * @param confirmFrom when the administrator who confirms mass sends begins, or null where none has
 *     to be confirmed
 * @param confirmUntil when that person leaves, on the next day where that is before he begins
 * @param workingDays only on working days, and the nights that begin on one
 */
record PostingWish(Wish wish, LocalTime confirmFrom, LocalTime confirmUntil, boolean workingDays) {
  static final PostingWish NONE = new PostingWish(Wish.PLAIN, null, null, false);

  static PostingWish of(Object[] r) {
    Wish wish =
        new Wish(
            (Boolean) r[1],
            (LocalTime) r[2],
            (Integer) r[3],
            (Boolean) r[4],
            Duration.ofMinutes((Integer) r[5]));
    return new PostingWish(wish, (LocalTime) r[6], (LocalTime) r[7], (Boolean) r[8]);
  }
}
