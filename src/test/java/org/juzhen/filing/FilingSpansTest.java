package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.filing.FilingClock.Span;
import org.juzhen.house.Clause;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.WorkingDays;

/** The clocks of filings, counted by hand from the State Council's calendars. */
class FilingSpansTest {
  private static final Basis BASIS =
      new Basis("例", "", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);

  /** The last column is the last moment of the time that the rule gives. */
  @ParameterizedTest(name = "{0} of {1} from {2} is over at {3}")
  @Clause({"R-SX-013", "R-SX-021", "R-SX-017"})
  @CsvSource(
      textBlock =
          """
      GO_LIVE_YEARS, 1, 2024-02-29T15:30, 2025-03-01T00:00
      GO_LIVE_YEARS, 1, 2021-06-07T00:00, 2022-06-08T00:00
      EXIT_CLEANUP_MONTHS, 1, 2024-05-31T23:59, 2024-07-01T00:00
      EXIT_CLEANUP_MONTHS, 1, 2023-01-31T09:00, 2023-03-01T00:00
      LEVEL_DECISION_WORKING_DAYS, 5, 2025-01-24T17:00, 2025-02-08T00:00
      LEVEL_DECISION_WORKING_DAYS, 5, 2024-04-26T17:00, 2024-05-08T00:00
      FILE_WORKING_DAYS, 15, 2025-09-22T10:00, 2025-10-18T00:00
      REGULARISE_WORKING_DAYS, 3, 2024-02-08T10:00, 2024-02-20T00:00
      DEREGISTER_CHASE_DAYS, 30, 2024-01-31T10:00, 2024-03-02T00:00
      REORGANISATION_DAYS, 30, 2025-12-15T10:00, 2026-01-15T00:00
      EMERGENCY_REPORT_HOURS, 24, 2021-12-31T18:30, 2022-01-01T18:30
      """)
  void a_clock_of_a_filing_is_counted_as_every_other_deadline(
      RuleKey key, String value, LocalDateTime start, LocalDateTime over) {
    RuleValue rule = new RuleValue(key, value, BASIS, null, LocalDate.of(2014, 11, 17));

    Span span = new FilingTimers(null, null, new WorkingDays(), at(start)).span(rule);

    assertThat(span.start()).isEqualTo(instant(start));
    assertThat(span.due()).isEqualTo(instant(over));
  }

  private static HubClock at(LocalDateTime time) {
    return new HubClock() {
      @Override
      public Instant now() {
        return instant(time);
      }
    };
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(HubClock.ZONE).toInstant();
  }
}
