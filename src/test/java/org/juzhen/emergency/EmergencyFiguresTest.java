package org.juzhen.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmergencyFiguresTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static EmergencyFigures of(long decided, long onTime) {
    return new EmergencyFigures(DAY, DAY, 5, onTime, decided, onTime, null);
  }

  @Test
  void nothing_decided_is_no_share_at_all() {
    assertThat(of(0, 0).percent()).isNull();
    assertThat(of(4, 0).percent()).isZero();
    assertThat(of(3, 2).percent()).isEqualTo(66);
  }
}
