package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Role;

class MarkTest {
  private static final Instant START = Instant.parse("2025-10-03T13:40:00Z");
  private static final Instant DUE = START.plus(Duration.ofHours(12));
  private static final Marks MARKS = new Marks(50, 75, 90);

  @Test
  void hours_run_through_the_night_and_through_holidays() {
    assertThat(MARKS.at(Mark.EDITOR, START, DUE)).isEqualTo("2025-10-03T19:40:00Z");
    assertThat(MARKS.at(Mark.LEADER, START, DUE)).isEqualTo("2025-10-03T22:40:00Z");
    assertThat(MARKS.at(Mark.SUPERVISOR, START, DUE)).isEqualTo("2025-10-04T00:28:00Z");
    assertThat(MARKS.at(Mark.OVER, START, DUE)).isEqualTo("2025-10-04T01:40:00Z");
  }

  @Test
  void an_article_that_arrives_late_has_come_to_the_last_mark_passed() {
    assertThat(reached(6)).isEqualTo(Mark.EDITOR);
    assertThat(reached(10)).isEqualTo(Mark.LEADER);
    assertThat(reached(11)).isEqualTo(Mark.SUPERVISOR);
    assertThat(reached(40)).isEqualTo(Mark.OVER);
  }

  @Test
  void whose_mark_was_skipped_is_told_at_the_next_one_and_whoever_was_told_is_not() {
    assertThat(Mark.LEADER.toldAfter(0)).containsExactly(Role.EDITOR, Role.LEADER);
    assertThat(Mark.SUPERVISOR.toldAfter(1)).containsExactly(Role.LEADER, Role.SUPERVISOR);
    assertThat(Mark.LEADER.toldAfter(1)).containsExactly(Role.LEADER);
    assertThat(Mark.EDITOR.toldAfter(2)).containsExactly(Role.EDITOR);
    assertThat(Mark.OVER.toldAfter(0)).isEqualTo(Mark.OVER.told());
  }

  @Test
  void after_the_last_mark_there_is_no_other() {
    assertThat(Mark.after(0)).isEqualTo(Mark.EDITOR);
    assertThat(Mark.after(3)).isEqualTo(Mark.OVER);
    assertThat(Mark.after(4)).isEqualTo(Mark.OVER);
  }

  @Test
  void whoever_a_place_tells_earlier_than_others_draws_the_later_ones_along_not_back() {
    assertThat(new Marks(80, 60, 70)).isEqualTo(new Marks(80, 80, 80));
  }

  private static Mark reached(int hours) {
    return MARKS.reached(START, DUE, START.plus(Duration.ofHours(hours)));
  }
}
