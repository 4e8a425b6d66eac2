package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.review.TextDiff.Kind;

class TextDiffTest {

  @ParameterizedTest
  @CsvSource({
    "一二三。,一二三。,=一二三。",
    "十二路停运。明日起。,十三路停运。明日起。,=十-二+三=路停运。明日起。",
    "甲。乙。丙。,甲。丙。,=甲。-乙。=丙。",
    "甲。,甲。新增一句。,=甲。+新增一句。",
    "全部旧文,xyz,-全部旧文+xyz"
  })
  void shows_what_was_taken_away_and_what_was_added(String before, String after, String shown) {
    String drawn =
        TextDiff.between(before, after).stream()
            .map(p -> sign(p.kind()) + p.text())
            .collect(Collectors.joining());

    assertThat(drawn).isEqualTo(shown);
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case SAME -> "=";
      case REMOVED -> "-";
      case ADDED -> "+";
    };
  }

  @Test
  void long_texts_that_have_nothing_in_common_are_replaced_as_a_whole() {
    assertThat(TextDiff.between("旧".repeat(5000), "新".repeat(5000)))
        .extracting(TextDiff.Part::kind)
        .containsExactly(Kind.REMOVED, Kind.ADDED);
  }
}
