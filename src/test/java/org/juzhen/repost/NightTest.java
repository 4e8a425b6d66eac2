package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
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

  @Test
  void people_come_back_at_the_hour_at_which_the_watch_ends_on_the_next_working_day() {
    Instant eight = Instant.parse("2026-11-23T00:00:00Z");
    Predicate<LocalDate> working = day -> day.getDayOfWeek().getValue() < 6;

    assertThat(NIGHT.morningAfter(Instant.parse("2026-11-20T15:00:00Z"), working))
        .as("from Friday evening until Monday")
        .isEqualTo(eight);
    assertThat(NIGHT.morningAfter(eight.minusSeconds(1), working)).isEqualTo(eight);
    assertThat(NIGHT.morningAfter(eight, working))
        .as("this morning is over")
        .isEqualTo(eight.plusSeconds(86_400));
  }

  @Test
  void a_place_whose_watch_never_ends_or_ends_at_midnight_has_a_morning_too() {
    Instant noon = Instant.parse("2026-11-23T04:00:00Z");

    assertThat(new Night(8, 8).morningAfter(noon, day -> true))
        .isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(new Night(18, 24).morningAfter(noon, day -> true))
        .isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
  }

  private static boolean isNight(String moment) {
    return NIGHT.isAt(java.time.OffsetDateTime.parse(moment).toInstant(), day -> true);
  }
}
