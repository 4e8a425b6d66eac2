package org.juzhen.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.juzhen.supervision.SilentAccount.Silence;

class DormancyPolicyTest {
  private static final Instant LAST = Instant.parse("2025-06-01T02:00:00Z");

  @Test
  void two_weeks_are_a_moment_and_not_calendar_days() {
    assertThat(judged("2025-06-15T01:59:00Z")).isEqualTo(Silence.WARNED);
    assertThat(judged("2025-06-15T02:00:00Z")).isEqualTo(Silence.WARNED);
    assertThat(judged("2025-06-15T02:01:00Z")).isEqualTo(Silence.OVERDUE);
  }

  @Test
  void the_warning_comes_in_time_to_do_something() {
    assertThat(judged("2025-06-11T01:59:59Z")).isEqualTo(Silence.FRESH);
    assertThat(judged("2025-06-11T02:00:00Z")).isEqualTo(Silence.WARNED);
  }

  private static Silence judged(String now) {
    return DormancyPolicy.silence(LAST, Instant.parse(now), 10, 14);
  }
}
