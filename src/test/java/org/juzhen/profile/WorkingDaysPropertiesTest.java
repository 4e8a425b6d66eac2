package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every day and every number, tried with many of them. */
class WorkingDaysPropertiesTest {
  private static final int TRIES = 3000;
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 2100;

  private final WorkingDays calendar = new WorkingDays();

  @Test
  void the_end_is_a_working_day_and_exactly_so_many_lie_after_the_start() {
    forMany(
        (day, n) -> {
          LocalDate end = calendar.plus(day, n);
          assertThat(calendar.isWorkingDay(end)).isTrue();
          assertThat(day.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay))
              .hasSize(n);
        });
  }

  @Test
  void counting_on_is_counting_at_once() {
    forMany(
        (day, n) ->
            assertThat(calendar.plus(calendar.plus(day, n), 3))
                .isEqualTo(calendar.plus(day, n + 3)));
  }

  @Test
  void who_starts_later_never_ends_earlier_and_more_days_always_end_later() {
    forMany(
        (day, n) -> {
          LocalDate end = calendar.plus(day, n);
          assertThat(calendar.plus(day.plusDays(1), n)).isAfterOrEqualTo(end);
          assertThat(calendar.plus(day, n + 1)).isAfter(end);
        });
  }

  @Test
  void a_day_off_never_shortens_and_a_make_up_day_never_lengthens() {
    forMany(
        (day, n) -> {
          LocalDate end = calendar.plus(day, n);
          LocalDate between = day.plusDays(1 + n / 2);
          assertThat(decided(between, false).plus(day, n)).isAfterOrEqualTo(end);
          assertThat(decided(between, true).plus(day, n)).isBeforeOrEqualTo(end);
        });
  }

  @Test
  void what_is_called_never_shorter_never_is() {
    for (NoticePeriod longer : periods()) {
      for (NoticePeriod shorter : periods()) {
        if (longer.neverShorterThan(shorter)) {
          forMany(
              (day, n) ->
                  assertThat(longer.end(day, calendar))
                      .as(longer + " after " + shorter + " from " + day)
                      .isAfterOrEqualTo(shorter.end(day, calendar)));
        }
      }
    }
  }

  @Test
  void a_month_of_calendar_days_is_at_least_fifteen_working_days_but_not_the_other_way_round() {
    assertThat(NoticePeriod.of("30d").neverShorterThan(NoticePeriod.of("15wd"))).isTrue();
    assertThat(NoticePeriod.of("15wd").neverShorterThan(NoticePeriod.of("30d"))).isFalse();
    assertThat(NoticePeriod.of("30wd").neverShorterThan(NoticePeriod.of("30d"))).isTrue();
  }

  @Test
  void a_year_entered_by_hand_is_known_and_its_days_count() {
    LocalDate day = LocalDate.of(2090, 10, 2);
    assertThat(calendar.isWorkingDay(day)).isTrue();

    calendar.follow(new CalendarWords(Map.of(day, false), Set.of(2090)));

    assertThat(calendar.isWorkingDay(day)).isFalse();
    assertThat(calendar.known(2090)).isTrue();
    assertThat(calendar.missedYears()).doesNotContain(2090);
  }

  private static NoticePeriod[] periods() {
    return new NoticePeriod[] {
      new NoticePeriod(5, true),
      new NoticePeriod(15, true),
      new NoticePeriod(25, true),
      new NoticePeriod(10, false),
      new NoticePeriod(20, false),
      new NoticePeriod(30, false),
      new NoticePeriod(45, false)
    };
  }

  private static WorkingDays decided(LocalDate day, boolean work) {
    WorkingDays other = new WorkingDays();
    other.follow(new CalendarWords(Map.of(day, work), Set.of()));
    return other;
  }

  /** Always the same days and numbers, so that a failure can be looked at again. */
  private static void forMany(BiConsumer<LocalDate, Integer> holds) {
    Random random = new Random(20211201);
    for (int i = 0; i < TRIES; i++) {
      holds.accept(FIRST.plusDays(random.nextInt(DAYS)), 1 + random.nextInt(30));
    }
  }
}
