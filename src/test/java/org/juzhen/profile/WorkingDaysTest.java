package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.HubClock;

class WorkingDaysTest {
  private final WorkingDays calendar = new WorkingDays();

  @Test
  void a_dali_closing_notice_of_15_working_days_passes_over_the_national_day_holidays() {
    assertThat(calendar.plus(LocalDate.of(2025, 9, 22), 15)).isEqualTo("2025-10-17");
  }

  @Test
  void five_working_days_before_spring_festival_count_the_make_up_weekends() {
    Instant asked = at(2025, 1, 24, 15, 0);

    RuleValue fiveDays =
        new RuleValue(
            RuleKey.REPLY_SIMPLE_WORKING_DAYS,
            "5",
            new Basis("例", "", Basis.Binds.ACCOUNT, Basis.Force.RULE, null),
            null,
            LocalDate.of(2021, 2, 26));

    assertThat(calendar.due(fiveDays, asked)).isEqualTo(at(2025, 2, 8, 0, 0));
    assertThat(calendar.plus(LocalDate.of(2025, 1, 24), 5)).isEqualTo("2025-02-07");
  }

  @Test
  void a_working_sunday_is_a_working_day_and_a_holiday_monday_is_not() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 9, 28))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 6))).isFalse();
  }

  @Test
  void a_year_without_published_holidays_counts_weekdays_and_says_so() {
    assertThat(calendar.plus(LocalDate.of(2088, 9, 30), 1)).isEqualTo("2088-10-01");
    assertThat(calendar.missedYears()).contains(2088);
    assertThat(calendar.uncertain(at(2088, 1, 5, 0, 0), at(2088, 1, 9, 0, 0))).isTrue();
  }

  @Test
  void the_end_of_a_year_with_known_holidays_is_certain() {
    assertThat(calendar.uncertain(at(2025, 1, 5, 0, 0), at(2026, 1, 1, 0, 0))).isFalse();
  }

  @Test
  void notices_are_read_in_calendar_and_in_working_days() {
    LocalDate monday = LocalDate.of(2025, 9, 22);

    assertThat(NoticePeriod.of("15wd").end(monday, calendar)).isEqualTo(at(2025, 10, 18, 0, 0));
    assertThat(NoticePeriod.of("30d").end(monday, calendar)).isEqualTo(at(2025, 10, 23, 0, 0));
    assertThat(NoticePeriod.of("").days()).isZero();
  }

  private static Instant at(int year, int month, int day, int hour, int minute) {
    return LocalDateTime.of(year, month, day, hour, minute).atZone(HubClock.ZONE).toInstant();
  }
}
