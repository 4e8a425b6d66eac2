package org.juzhen.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which days figures are asked. */
class DaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void whoever_says_nothing_gets_what_is_usual_until_today() {
    assertThat(asked("", null)).isEqualTo(new Days(LocalDate.of(2026, 1, 1), TODAY));
  }

  @Test
  void days_are_those_of_china_and_the_last_is_whole() {
    Days days = asked("2026-11-19", "2026-11-20");

    assertThat(days.begins()).isEqualTo(Instant.parse("2026-11-18T16:00:00Z"));
    assertThat(days.ends()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 2026-11-20, from, OUT_OF_RANGE",
    "2023-11-01, 2026-11-20, from, OUT_OF_RANGE",
    "1999-12-31, 2000-01-02, from, OUT_OF_RANGE",
    "2026-11-20, 3000-01-01, to, OUT_OF_RANGE",
    "gestern, 2026-11-20, from, WRONG_FORMAT",
    "2026-11-20, 2026-13-01, to, WRONG_FORMAT",
  })
  void what_cannot_be_meant_names_its_field(String from, String to, String field, String code) {
    assertThatThrownBy(() -> asked(from, to))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.fields())
                    .containsExactly(new Problem.FieldFault(field, code, Map.of())));
  }

  private static Days asked(String from, String to) {
    return Days.of(from, to, last -> last.withDayOfYear(1), TODAY);
  }
}
