package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;
import org.juzhen.review.PieceLimits;

/** A megabyte that means no good is read in time, and what it hides is still said. */
class BoundedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='https://t.cn/1'>看</a>",
        "<div>13800138000 ",
        "《中华人民共和国政府信息公天条例》",
        "王建过、李明化、张红枚，",
        "云岫市交通运榆局",
        "云政发[2021]08号",
        "青石区1号楼1单元1室",
        "\u202e\u200b⽤",
        "来源：某某\n",
        "1 2 3 4 5 6 7 8 9 "
      })
  @Clause("R-IM-007")
  void a_megabyte_of_the_same_ends_in_time_and_says_how_much_more_there_is(String unit) {
    String html = unit.repeat(1_000_000 / unit.length()) + "<p>11010519491231002X</p>";
    long begun = System.nanoTime();

    Draft draft =
        Draft.of(
            new Draft.Texts("标题", html, "", true),
            0,
            PieceLimits.NONE,
            Surroundings.NONE
                .with(PlantedErrors.LISTS)
                .with(new Original("标题", "原来的一段。\n".repeat(200), 0, true)));
    List<Finding> found = GivenDraft.screening().read(draft);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(found).hasSizeLessThan(3_000);
    assertThat(found).extracting(Finding::rule).contains(Rule.IDENTITY_CARD);
  }
}
