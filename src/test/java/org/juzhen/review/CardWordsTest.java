package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.review.ClearedWords.Likeness;

/** What was read off cards beside what was drawn. */
class CardWordsTest {
  private static final List<String> CARDS = List.of("公交线路调整", "自十二月一日起调", "整，票价1.5元（试行）。");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公交线路调整自十二月一日起调整，票价1.5元（试行）。|SAME",
        "公交线路调整 来源：云岫市政府网 自十二月一日起调 1 / 2 来源：云岫市政府网 整，票价1.5元(试行)。2/2|SAME",
        "九宫格 公交线路调整 自十二月一日起调整，票价1.5元（试行）。 点赞 3|SURROUNDED",
        "公交线路调整自十二月一日起调整，票价15元（试行）。|OTHER",
        "公交线路调整 整，票价1.5元（试行）。 自十二月一日起调|OTHER",
        "自十二月一日起调整，票价1.5元（试行）。|OTHER",
        "公交线路调整 自十二月一日起调 打倒 整，票价1.5元（试行）。|OTHER"
      })
  void each_sign_and_the_order_count_and_feet_do_not(String read, Likeness likeness) {
    assertThat(CardWords.of(read, CARDS, "云岫市政府网")).isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "补贴 每户10 1/9|SURROUNDED",
        "补贴 每户10 1/1|SAME",
        "补贴 每户100 1/1|SURROUNDED",
        "补贴 每户1001/1|SURROUNDED",
        "补贴 每户10|SAME"
      })
  void a_number_at_the_end_of_a_card_does_not_grow_by_the_page(String read, Likeness likeness) {
    assertThat(CardWords.of(read, List.of("补贴", "每户10"), null)).isEqualTo(likeness);
  }

  @Test
  void a_long_text_is_compared_in_time() {
    String card = "严禁在林区用火\\E(a+)+$".repeat(1_000);

    assertThat(CardWords.of(card + card, List.of(card, card), null)).isEqualTo(Likeness.SAME);
    assertThat(CardWords.of(card + "x" + card, List.of(card, card), null))
        .isEqualTo(Likeness.OTHER);
  }
}
