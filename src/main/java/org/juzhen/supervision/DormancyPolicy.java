package org.juzhen.supervision;

import java.time.Duration;
import java.time.Instant;
import org.juzhen.supervision.SilentAccount.Silence;

/**
 * When an account counts as not updated (超期未更新). The national indicator looks at a moment, not at
 * calendar days: two weeks are 14 × 24 hours before the check (国办秘函〔2019〕19号, 单项否决 内容不更新).
 */
final class DormancyPolicy {
  private DormancyPolicy() {}

  static Silence silence(Instant last, Instant now, int warnDays, int overdueDays) {
    Duration silent = Duration.between(last, now);
    if (silent.compareTo(Duration.ofDays(overdueDays)) > 0) {
      return Silence.OVERDUE;
    }
    return silent.compareTo(Duration.ofDays(warnDays)) >= 0 ? Silence.WARNED : Silence.FRESH;
  }
}
