package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.ClockView;

/** What the desk works out by itself. */
class DeskRulesTest {
  private static final Instant SEEN = Instant.parse("2026-11-22T01:00:00Z");

  private static ReviewPace pace(Duration sinceSubmitted) {
    Instant now = SEEN.plus(Duration.ofHours(6));
    ClockView clock =
        new ClockView("repost", SEEN, SEEN.plus(Duration.ofHours(12)), now, "12 h", null);
    return ReviewPace.of(now.minus(sinceSubmitted), clock, 50);
  }

  @Test
  void three_of_twelve_hours_are_a_quarter() {
    ReviewPace pace = pace(Duration.ofMinutes(185));

    assertThat(pace.percent()).isEqualTo(25);
    assertThat(pace.hours()).isEqualTo(3);
    assertThat(pace.minutes()).isEqualTo(5);
    assertThat(pace.late()).isFalse();
  }

  @Test
  void it_is_late_past_its_share_and_only_then() {
    assertThat(pace(Duration.ofHours(6)).late()).isFalse();
    assertThat(pace(Duration.ofMinutes(370)).late()).isTrue();
    assertThat(ReviewPace.of(SEEN, null, 50)).isNull();
  }
}
