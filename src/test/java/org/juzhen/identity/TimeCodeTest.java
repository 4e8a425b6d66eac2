package org.juzhen.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
  private static final long STEP = 1_234_567_890 / 30;

  /** RFC 6238, appendix B, cut to six digits. */
  @ParameterizedTest
  @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "20000000000,353130"})
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(TimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void a_clock_may_be_off_by_one_step_and_not_by_two() {
    assertThat(stepAt(-30)).hasValue(STEP - 1);
    assertThat(stepAt(0)).hasValue(STEP);
    assertThat(stepAt(30)).hasValue(STEP + 1);
    assertThat(stepAt(-60)).isEmpty();
    assertThat(stepAt(60)).isEmpty();
  }

  private static OptionalLong stepAt(int seconds) {
    return TimeCode.step(SECRET, TimeCode.at(SECRET, NOW.plusSeconds(seconds)), NOW);
  }

  @Test
  void no_code_counts_twice_and_none_older_than_the_last() {
    SecondFactor factor = new SecondFactor(null, new byte[0], NOW);

    assertThat(factor.accepts(OptionalLong.of(7))).isTrue();
    assertThat(factor.accepts(OptionalLong.of(7))).isFalse();
    assertThat(factor.accepts(OptionalLong.of(6))).isFalse();
    assertThat(factor.accepts(OptionalLong.empty())).isFalse();
    assertThat(factor.accepts(OptionalLong.of(8))).isTrue();
  }

  @Test
  void what_is_no_code_is_no_code() {
    for (String text : new String[] {null, "", "12345", "1234567", "abcdef", "١٢٣٤٥٦"}) {
      assertThat(TimeCode.step(SECRET, text, NOW)).isEmpty();
    }
  }

  @Test
  void secrets_are_written_as_authenticators_read_them() {
    assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Base32.of("f".getBytes(US_ASCII))).isEqualTo("MY");
    assertThat(Base32.of("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
  }
}
