package org.juzhen.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WakerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void it_sleeps_until_the_next_is_due_and_never_longer_than_half_a_minute() {
    assertThat(Waker.untilThen(NOW, NOW.plusMillis(7))).isEqualTo(Duration.ofMillis(7));
    assertThat(Waker.untilThen(NOW, NOW.plusSeconds(20))).isEqualTo(Duration.ofSeconds(20));
    assertThat(Waker.untilThen(NOW, NOW.plusSeconds(31))).isEqualTo(Duration.ofSeconds(30));
    assertThat(Waker.untilThen(NOW, null)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void what_is_due_and_was_not_handled_is_not_asked_for_at_once_again() {
    Duration pause = Duration.ofMillis(100);
    assertThat(Waker.untilThen(NOW, NOW)).isEqualTo(pause);
    assertThat(Waker.untilThen(NOW, NOW.minusSeconds(86_400))).isEqualTo(pause);
    assertThat(Waker.untilThen(NOW, Instant.EPOCH)).isEqualTo(pause);
  }
}
