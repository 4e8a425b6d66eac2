package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.review.Comparison.Kind;
import org.juzhen.review.Comparison.Row;

class ComparisonTest {
  private static final String BEFORE = "第一条 票价二元。\n第二条 老人免费。\n第三条 本办法自公布之日起施行。\n";

  @Test
  @Clause({"R-IM-057", "R-DL-030", "R-47-047"})
  void paragraphs_that_are_alike_stand_beside_each_other() {
    List<Row> rows = Comparison.of(BEFORE, "第一条 票价三元。\n新的一段说明。\n第三条 本办法自公布之日起施行。\n");

    assertThat(rows)
        .extracting(Row::kind)
        .containsExactlyInAnyOrder(Kind.CHANGED, Kind.LEFT_OUT, Kind.ADDED, Kind.SAME);
    assertThat(rows.get(0).parts())
        .filteredOn(p -> p.kind() != TextDiff.Kind.SAME)
        .extracting(TextDiff.Part::text)
        .containsExactly("二", "三");
  }

  @Test
  void both_texts_can_be_put_together_from_what_is_shown() {
    String after = "第二条 老人、军人免费。\n第一条 票价二元。\n";

    List<TextDiff.Part> parts = Comparison.parts(BEFORE, after);

    assertThat(without(parts, TextDiff.Kind.ADDED)).isEqualTo(BEFORE);
    assertThat(without(parts, TextDiff.Kind.REMOVED)).isEqualTo(after);
  }

  private static String without(List<TextDiff.Part> parts, TextDiff.Kind kind) {
    return parts.stream()
        .filter(p -> p.kind() != kind)
        .map(TextDiff.Part::text)
        .collect(Collectors.joining());
  }

  @Test
  void texts_of_thousands_of_paragraphs_end_in_time() {
    String many = "同一段话反复出现，只有编号不同。\n".repeat(3_000);

    long begun = System.nanoTime();
    List<Row> rows = Comparison.of(many, many + "最后一段。\n");

    assertThat(rows).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }
}
