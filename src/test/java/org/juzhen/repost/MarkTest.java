package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarkTest {
  private static final Instant START = Instant.parse("2025-10-03T13:40:00Z");
  private static final Instant DUE = START.plus(Duration.ofHours(12));

  @Test
  void hours_run_through_the_night_and_through_holidays() {
    assertThat(Mark.HALF.at(START, DUE)).isEqualTo("2025-10-03T19:40:00Z");
    assertThat(Mark.THREE_QUARTERS.at(START, DUE)).isEqualTo("2025-10-03T22:40:00Z");
    assertThat(Mark.OVER.at(START, DUE)).isEqualTo("2025-10-04T01:40:00Z");
  }

  @Test
  void an_article_that_arrives_late_is_told_of_once_at_the_last_mark_passed() {
    assertThat(Mark.reached(START, DUE, START.plus(Duration.ofHours(6)))).isEqualTo(Mark.HALF);
    assertThat(Mark.reached(START, DUE, START.plus(Duration.ofHours(10))))
        .isEqualTo(Mark.THREE_QUARTERS);
    assertThat(Mark.reached(START, DUE, START.plus(Duration.ofHours(40)))).isEqualTo(Mark.OVER);
  }

  @Test
  void after_the_last_mark_there_is_no_other() {
    assertThat(Mark.after(0)).isEqualTo(Mark.HALF);
    assertThat(Mark.after(2)).isEqualTo(Mark.OVER);
    assertThat(Mark.after(3)).isEqualTo(Mark.OVER);
  }
}
