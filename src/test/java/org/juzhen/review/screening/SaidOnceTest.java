package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.review.PieceLimits;

/** Words that stand in the text and beside it are found once, and none is hidden by that. */
class SaidOnceTest {
  private static final String PICTURE = "<img src=\"file:" + "0".repeat(64) + "\" alt=\"%s\">";

  private static List<Finding> read(String body, String beside, String shortText) {
    Draft.Texts texts =
        new Draft.Texts("标题", body + PICTURE.formatted(beside), "", true, shortText);
    return GivenDraft.screening()
        .read(Draft.of(texts, 0, PieceLimits.NONE, Surroundings.NONE))
        .stream()
        .filter(f -> f.rule() == Rule.MOBILE_PHONE || f.rule() == Rule.SECRECY_MARK)
        .toList();
  }

  @Test
  void what_a_card_says_as_the_text_does_is_said_once_and_in_its_place() {
    assertThat(read("<p>机密★一年</p>", "机密★一年", ""))
        .singleElement()
        .satisfies(f -> assertThat(f.place()).isEqualTo(Place.BODY));
  }

  @Test
  void what_only_the_card_or_the_short_post_says_is_said() {
    assertThat(read("<p>停水</p>", "机密★一年", ""))
        .singleElement()
        .satisfies(f -> assertThat(f.from()).isNull());
    assertThat(read("<p>停水</p>", "大厅", "【机密★一年】停水"))
        .singleElement()
        .satisfies(f -> assertThat(f.place()).isEqualTo(Place.WHOLE));
  }

  /** Hidden, both look alike; they are two numbers all the same. */
  @Test
  void another_number_that_looks_alike_when_it_is_hidden_is_said_too() {
    List<Finding> found = read("<p>请联系王某 13800001234。</p>", "请联系王某 13800001234、13811111234。", "");

    assertThat(found).extracting(Finding::rule).contains(Rule.MOBILE_PHONE);
    assertThat(found.stream().filter(f -> f.rule() == Rule.MOBILE_PHONE)).hasSize(2);
  }
}
