package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.Clause;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.HubClock;

/** Deadlines counted by hand from the State Council's calendars of 2021 to 2026. */
class WorkedDatesTest {
  private static final Basis BASIS =
      new Basis("例", "", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  private final WorkingDays calendar = new WorkingDays();

  /** The last column is the last day that counts. */
  @ParameterizedTest(name = "{0}: {2} from {3} is over after {4}")
  @Clause({
    "R-DL-016",
    "R-DL-021",
    "R-57-006",
    "R-SX-024",
    "R-SX-015",
    "R-SX-016",
    "R-IM-019",
    "R-SX-021",
    "R-SX-013"
  })
  @CsvSource(
      textBlock =
          """
      R-DL-016, CLOSE_NOTICE, 15wd, 2025-09-22, 2025-10-17
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2025-01-24, 2025-02-07
      R-DL-016, CHANGE_NOTICE, 15wd, 2021-02-05, 2021-03-03
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2021-04-29, 2021-05-10
      R-57-006, REPLY_VALUABLE_WORKING_DAYS, 7, 2021-09-15, 2021-09-26
      R-57-006, REPLY_EXTENDED_WORKING_DAYS, 15, 2021-09-15, 2021-10-12
      R-47-043, ERROR_FORWARD_WORKING_DAYS, 1, 2021-06-11, 2021-06-15
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2021-06-11, 2021-06-17
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2021-12-30, 2022-01-05
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2022-01-26, 2022-02-07
      R-DL-016, CLOSE_NOTICE, 15wd, 2022-01-20, 2022-02-15
      R-57-006, REPLY_VALUABLE_WORKING_DAYS, 7, 2022-03-31, 2022-04-12
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2022-04-22, 2022-04-28
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2022-04-29, 2022-05-07
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2022-06-02, 2022-06-10
      R-47-043, ERROR_FORWARD_WORKING_DAYS, 1, 2022-09-09, 2022-09-13
      R-DL-016, CLOSE_NOTICE, 15wd, 2022-09-19, 2022-10-13
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2022-12-29, 2023-01-06
      R-57-006, REPLY_VALUABLE_WORKING_DAYS, 7, 2023-01-18, 2023-02-01
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2023-04-04, 2023-04-12
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2023-04-21, 2023-04-27
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2023-04-28, 2023-05-06
      R-47-043, ERROR_FORWARD_WORKING_DAYS, 1, 2023-06-21, 2023-06-25
      R-DL-016, CHANGE_NOTICE, 15wd, 2023-09-20, 2023-10-17
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2024-02-02, 2024-02-08
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2024-02-08, 2024-02-19
      R-DL-016, CLOSE_NOTICE, 15wd, 2024-01-29, 2024-02-22
      R-57-006, REPLY_VALUABLE_WORKING_DAYS, 7, 2024-04-03, 2024-04-15
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2024-04-26, 2024-05-07
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2024-05-08, 2024-05-14
      R-47-043, ERROR_FORWARD_WORKING_DAYS, 1, 2024-06-07, 2024-06-11
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2024-09-13, 2024-09-19
      R-DL-016, CLOSE_NOTICE, 15wd, 2024-09-23, 2024-10-17
      R-47-043, ERROR_FORWARD_WORKING_DAYS, 1, 2025-04-03, 2025-04-07
      R-57-006, REPLY_VALUABLE_WORKING_DAYS, 7, 2025-04-25, 2025-05-08
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2025-05-30, 2025-06-09
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2025-10-09, 2025-10-13
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2025-12-31, 2026-01-08
      R-DL-016, CLOSE_NOTICE, 15wd, 2026-02-09, 2026-03-06
      R-DL-021, REPLY_SIMPLE_WORKING_DAYS, 5, 2026-04-30, 2026-05-11
      R-57-006, REPLY_VALUABLE_WORKING_DAYS, 7, 2026-09-17, 2026-09-28
      R-DL-016, CHANGE_NOTICE, 15wd, 2026-09-21, 2026-10-19
      R-47-043, ERROR_REPLY_WORKING_DAYS, 3, 2026-06-18, 2026-06-24
      R-SX-024, CLOSE_NOTICE, 30d, 2024-03-31, 2024-04-30
      R-SX-015, OPEN_NOTICE, 30d, 2024-01-31, 2024-03-01
      R-SX-015, OPEN_NOTICE, 30d, 2025-01-31, 2025-03-02
      R-IM-019, CLOSE_NOTICE, 30d, 2025-12-15, 2026-01-14
      R-SX-016, TEMP_OFFLINE_MAX_DAYS, 30, 2021-06-20, 2021-07-20
      R-DL-019, COLUMN_DYNAMIC_DAYS, 14, 2025-06-01, 2025-06-15
      R-SX-035, SURVEY_RESULT_MONTHS, 1, 2024-01-31, 2024-02-29
      R-SX-035, SURVEY_RESULT_MONTHS, 1, 2023-01-31, 2023-02-28
      R-SX-021, EXIT_CLEANUP_MONTHS, 1, 2024-05-31, 2024-06-30
      R-SX-021, EXIT_CLEANUP_MONTHS, 1, 2021-11-15, 2021-12-15
      R-SX-013, GO_LIVE_YEARS, 1, 2024-02-29, 2025-02-28
      R-SX-013, GO_LIVE_YEARS, 1, 2021-06-07, 2022-06-07
      R-DL-021, MESSAGES_PUBLIC_MONTHS, 2, 2024-12-31, 2025-02-28
      R-47-037, LOG_MONTHS, 6, 2024-08-31, 2025-02-28
      """)
  void days_are_counted_from_the_day_after(
      String clause, RuleKey key, String value, LocalDate start, LocalDate last) {
    Instant due = calendar.due(rule(key, value), at(start.atTime(15, 30)));

    assertThat(due).isEqualTo(at(last.plusDays(1).atStartOfDay()));
    assertThat(calendar.uncertain(at(start.atTime(15, 30)), due)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1} hours from {2} end at {3}")
  @Clause({"R-47-053", "R-IM-068"})
  @CsvSource(
      textBlock =
          """
      R-47-053, 12, 2025-10-03T21:40, 2025-10-04T09:40
      R-47-053, 12, 2024-02-10T23:59, 2024-02-11T11:59
      R-IM-068, 12, 2021-12-31T18:30, 2022-01-01T06:30
      R-47-053, 8, 2022-10-01T20:00, 2022-10-02T04:00
      """)
  void hours_run_from_the_minute_through_nights_and_holidays(
      String clause, String hours, LocalDateTime start, LocalDateTime end) {
    Instant due = calendar.due(rule(RuleKey.REPOST_DEADLINE_HOURS, hours), at(start));

    assertThat(due).isEqualTo(at(end));
  }

  private static RuleValue rule(RuleKey key, String value) {
    return new RuleValue(key, value, BASIS, null, LocalDate.of(2014, 11, 17));
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(HubClock.ZONE).toInstant();
  }
}
