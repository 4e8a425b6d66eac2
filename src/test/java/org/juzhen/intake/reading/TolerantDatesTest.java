package org.juzhen.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TolerantDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-08-25 16:44:16|2020-08-25T08:44:16Z",
        "2020-08-25|2020-08-24T16:00:00Z",
        "2026-03-07 08:59|2026-03-07T00:59:00Z",
        "2020年08月02日|2020-08-01T16:00:00Z",
        "2020年8月2日 9时5分|2020-08-02T01:05:00Z",
        "2026.09.19|2026-09-18T16:00:00Z",
        "2026/9/19 7:01|2026-09-18T23:01:00Z",
        "发布时间：2026-09-19　07:01|2026-09-18T23:01:00Z",
        "2026-11-20T09:30:00+08:00|2026-11-20T01:30:00Z",
        "2026-11-20T09:30:00|2026-11-20T01:30:00Z",
        "Fri, 20 Nov 2026 09:30:00 +0800|2026-11-20T01:30:00Z",
        "Fri, 20 Nov 2026 09:30:00 GMT|2026-11-20T09:30:00Z",
        "20 Nov 2026 9:30 CST|2026-11-20T01:30:00Z"
      })
  void reads_every_form_that_portals_write(String text, Instant expected) {
    assertThat(TolerantDates.parse(text)).isEqualTo(expected);
  }

  @Test
  void what_is_no_date_is_none() {
    assertThat(TolerantDates.parse("近日")).isNull();
    assertThat(TolerantDates.parse("2026-13-45")).isNull();
    assertThat(TolerantDates.parse(" ")).isNull();
    assertThat(TolerantDates.parse(null)).isNull();
  }
}
