package org.juzhen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.kernel.HubClock;

/** Which hours of a day nobody has. */
class WatchGapTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Instant at(int hour) {
    return DAY.atStartOfDay(HubClock.ZONE).plusHours(hour).toInstant();
  }

  private static WatchGap.Turn turn(int from, int until) {
    return new WatchGap.Turn(at(from), at(until));
  }

  @Test
  void a_day_without_turns_is_one_gap() {
    assertThat(WatchGap.of(DAY, List.of())).containsExactly(new WatchGap(at(0), at(24)));
  }

  @Test
  @Clause({"R-IM-059", "R-SX-049", "R-47-048"})
  void turns_one_after_the_other_from_the_evening_before_leave_nothing() {
    assertThat(WatchGap.of(DAY, List.of(turn(8, 20), turn(-4, 8), turn(20, 32)))).isEmpty();
  }

  @Test
  void what_lies_between_before_and_behind_is_named() {
    assertThat(WatchGap.of(DAY, List.of(turn(18, 22), turn(6, 12), turn(7, 9))))
        .containsExactly(
            new WatchGap(at(0), at(6)), new WatchGap(at(12), at(18)), new WatchGap(at(22), at(24)));
  }

  @Test
  void its_hours_are_those_of_its_day_up_to_its_end() {
    WatchGap gap = WatchGap.of(DAY, List.of(turn(0, 18))).get(0);

    assertThat(gap.fromClock() + "–" + gap.untilClock()).isEqualTo("18:00–24:00");
  }

  @Test
  void turns_of_other_days_help_nothing() {
    assertThat(WatchGap.of(DAY, List.of(turn(-30, -1), turn(25, 30))))
        .containsExactly(new WatchGap(at(0), at(24)));
  }
}
