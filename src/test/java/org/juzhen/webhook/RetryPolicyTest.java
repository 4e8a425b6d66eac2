package org.juzhen.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant END = NOW.plus(RetryPolicy.FOR);

  @Test
  void pauses_grow_threefold_up_to_three_hours() {
    assertThat(RetryPolicy.pause(1, 0.5)).isEqualTo(Duration.ofSeconds(10));
    assertThat(RetryPolicy.pause(2, 0.5)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryPolicy.pause(4, 0.5)).isEqualTo(Duration.ofSeconds(270));
    assertThat(RetryPolicy.pause(8, 0.5)).isEqualTo(Duration.ofHours(3));
    assertThat(RetryPolicy.pause(1_000, 0.5)).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void chance_moves_a_pause_by_a_fifth_at_most() {
    assertThat(RetryPolicy.pause(1, 0)).isEqualTo(Duration.ofSeconds(8));
    assertThat(RetryPolicy.pause(1, 1)).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void the_last_call_is_made_at_the_end_of_the_day_and_none_after_it() {
    Instant late = END.minusSeconds(60);

    assertThat(RetryPolicy.next(9, 0.5, late, END)).isEqualTo(END);
    assertThat(RetryPolicy.next(10, 0.5, END, END)).isNull();
  }

  @Test
  void a_day_holds_between_twelve_and_twenty_calls_whatever_chance_says() {
    for (double chance : new double[] {0, 0.5, 1}) {
      int calls = 0;
      for (Instant at = NOW; at != null; at = RetryPolicy.next(calls, chance, at, END)) {
        calls++;
      }
      assertThat(calls).isBetween(12, 20);
    }
  }
}
