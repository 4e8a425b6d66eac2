package org.juzhen.upward;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/**
 * What the receiving unit's place says of answers (答复时限).
 *
 * @param hours how long there is
 * @param nearPercent after how much of the time people are reminded
 */
record Answering(RuleValue hours, int nearPercent) {
  static final List<RuleKey> KEYS =
      List.of(RuleKey.UPWARD_ANSWER_HOURS, RuleKey.DUTY_LEADER_PERCENT);

  /** When people are reminded. */
  Instant near(Instant start, Instant due) {
    return start.plus(Duration.between(start, due).multipliedBy(nearPercent).dividedBy(100));
  }
}
