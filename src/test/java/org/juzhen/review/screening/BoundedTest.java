package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;
import org.juzhen.review.PieceLimits;

/** A megabyte that means no good is read in time, and what it hides is still said. */
class BoundedTest {
  private static final int MOST_OF_A_POST = 200_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='https://t.cn/1'>看</a>",
        "《中华人民共和国政府信息公天条例》",
        "王建过、李明化、张红枚，",
        "云岫市交通运榆局",
        "云政发[2021]08号",
        "青石区1号楼1单元1室",
        "\u202e\u200b⽤",
        "来源：某某\n",
        "1 2 3 4 5 6 7 8 9 ",
        "1\u200b",
        "1\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
        "<ol><li>甲<sup>2</sup></li></ol>"
      })
  @Clause("R-IM-007")
  void much_of_the_same_ends_in_time_and_says_how_much_more_there_is(String unit) {
    reads(unit, MOST_OF_A_POST);
  }

  @Test
  void a_megabyte_of_nested_markup_ends_in_time() {
    reads("<div>13800138000 ", 1_000_000);
  }

  private static void reads(String unit, int length) {
    String html = unit.repeat(length / unit.length()) + "<p>11010519491231002X</p>";
    long begun = System.nanoTime();

    Draft draft =
        Draft.of(
            new Draft.Texts("标题", html, "", true),
            0,
            PieceLimits.NONE,
            Surroundings.NONE
                .with(PlantedErrors.LISTS)
                .with(Original.of("标题", "<p>原来的一段。</p>".repeat(200), true)));
    List<Finding> found = GivenDraft.screening().read(draft);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(found).hasSizeLessThan(3_000);
    assertThat(found).extracting(Finding::rule).contains(Rule.IDENTITY_CARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "\u0430",
        "1\u200b",
        "a.",
        "1.",
        "(1)",
        "机密(",
        "密级 ",
        "“",
        "《a",
        "〈",
        "市委书记",
        "王建国",
        "国",
        "3栋",
        "见",
        "\u0301",
        "1 1 1 1 1 1 1 1 1 1 1 X "
      })
  void no_pattern_takes_the_square_of_the_length(String unit) {
    String text = "α " + unit.repeat(200_000 / unit.length());
    long begun = System.nanoTime();

    GivenDraft.screening()
        .read(PlantedErrors.plain(text + " https://" + text, PlantedErrors.LISTS));

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void an_address_as_long_as_the_text_is_looked_up_once() {
    String html = "<a href='https://" + "a.".repeat(150_000) + "com'>" + "<b>看</b>".repeat(50_000);
    long begun = System.nanoTime();

    List<Finding> found = GivenDraft.screening().read(GivenDraft.body(html + "</a>"));

    assertThat(found).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }
}
