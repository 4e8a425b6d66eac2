package org.juzhen.repost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Span;

class OpenHoursTest {
  /** A Friday. */
  private static final LocalDate DAY = LocalDate.of(2027, 3, 12);

  private static final Instant NOW = at(DAY, 10);

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(HubClock.ZONE).toInstant();
  }

  @Test
  void the_night_is_cut_out_and_days_follow_each_other() {
    List<Span> open = OpenHours.outside(Set.of(23, 0, 1, 2, 3, 4, 5), NOW);

    assertThat(open.subList(0, 2))
        .containsExactly(
            new Span(at(DAY, 6), at(DAY, 23)),
            new Span(at(DAY.plusDays(1), 6), at(DAY.plusDays(1), 23)));
    assertThat(open).hasSize(63);
  }

  @Test
  void without_quiet_hours_all_time_is_open_and_with_all_none_is() {
    Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

    assertThat(OpenHours.outside(Set.of(), NOW)).isEqualTo(Span.ALWAYS);
    assertThat(OpenHours.outside(all, NOW)).isEmpty();
  }

  @Test
  void a_push_is_possible_while_somebody_is_there_who_confirms() {
    List<Span> awake = OpenHours.outside(Set.of(9, 12), NOW);

    List<Span> open =
        OpenHours.within(
            awake,
            LocalTime.of(8, 30),
            LocalTime.of(17, 0),
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY,
            NOW);

    assertThat(open.subList(0, 4))
        .containsExactly(
            new Span(at(DAY, 8).plusSeconds(1_800), at(DAY, 9)),
            new Span(at(DAY, 10), at(DAY, 12)),
            new Span(at(DAY, 13), at(DAY, 17)),
            new Span(at(DAY.plusDays(2), 8).plusSeconds(1_800), at(DAY.plusDays(2), 9)));
  }

  @Test
  void a_night_belongs_to_the_day_on_which_it_begins() {
    Instant early = at(DAY, 3);

    List<Span> open =
        OpenHours.within(
            Span.ALWAYS,
            LocalTime.of(20, 0),
            LocalTime.of(8, 0),
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY,
            early);

    assertThat(open.subList(0, 3))
        .containsExactly(
            new Span(at(DAY.minusDays(1), 20), at(DAY, 8)),
            new Span(at(DAY, 20), at(DAY.plusDays(1), 8)),
            new Span(at(DAY.plusDays(2), 20), at(DAY.plusDays(3), 8)));
  }
}
