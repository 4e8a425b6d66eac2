package org.juzhen.review;

import java.time.Instant;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;

/** How long an emergency may wait to be read again (补审时限). */
final class AfterReviewClock {
  private static final Basis HOUSE =
      new Basis(
          "系统默认值（国家文件要求先审后发，未规定应急信息的补审时限）", "", Basis.Binds.HUB, Basis.Force.SYSTEM_DEFAULT, null);

  private AfterReviewClock() {}

  static ClockView of(AfterReview r, Instant now) {
    return new ClockView("after_review", r.openedAt, r.dueAt, now, "2 小时", HOUSE);
  }
}
