package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NightTest {
  private static final Night NIGHT = new Night(18, 8);

  @Test
  void the_night_runs_over_midnight_by_the_clock_of_beijing() {
    assertThat(isNight("2026-11-23T17:59:00+08:00")).isFalse();
    assertThat(isNight("2026-11-23T18:00:00+08:00")).isTrue();
    assertThat(isNight("2026-11-24T07:59:00+08:00")).isTrue();
    assertThat(isNight("2026-11-24T08:00:00+08:00")).isFalse();
  }

  @Test
  void a_day_off_is_night_at_noon_too() {
    Instant noon = Instant.parse("2026-11-22T04:00:00Z");

    assertThat(NIGHT.isAt(noon, day -> false)).isTrue();
  }

  @Test
  void a_place_may_keep_watch_in_hours_that_do_not_run_over_midnight() {
    Night early = new Night(1, 5);

    assertThat(early.isAt(Instant.parse("2026-11-22T19:00:00Z"), day -> true)).isTrue();
    assertThat(early.isAt(Instant.parse("2026-11-22T22:00:00Z"), day -> true)).isFalse();
  }

  private static boolean isNight(String moment) {
    return NIGHT.isAt(java.time.OffsetDateTime.parse(moment).toInstant(), day -> true);
  }
}
