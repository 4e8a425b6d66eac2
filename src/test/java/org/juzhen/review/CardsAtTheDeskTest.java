package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.Rule;

/**
 * What was altered on a card of a repost is found, named by its card and shown beside the original.
 */
@HubTest
class CardsAtTheDeskTest {
  private static final String ORIGINAL = "<p>自十二月一日起调整。末班车二十二时。</p><p>严禁无票乘车。</p>";

  @Inject GivenReview given;
  @Inject GivenCards cards;

  private final UUID subject = Ids.next();

  private String page(String who, String address) {
    return given.browser(who).get(address).then().statusCode(200).extract().asString();
  }

  @Test
  @Clause("R-DL-030")
  void an_altered_sentence_is_a_finding_on_its_card_and_stands_in_the_differences() {
    var office = given.office();
    UUID review =
        given.submitRepost(
            office,
            subject,
            ORIGINAL,
            cards.piece(
                office.account(), "自十二月一日起调整。", "公交线路调整", "自十二月一日起调整。末班车", "不到二十二时。 严禁无票乘车。"));

    assertThat(given.file(subject).findings())
        .filteredOn(f -> f.rule == Rule.WORDS_CHANGED)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place).isEqualTo(Place.CARD);
              assertThat(f.cards).isEqualTo(List.of(2, 3));
              assertThat(f.excerpt).isEqualTo("末班车不到二十二时。");
            });
    String step = given.open(subject);
    for (String address : List.of("/reviews/" + review, "/reviews/" + step + "/sign")) {
      assertThat(page(office.reviewer(), address))
          .contains("第 2 张卡片", "<h4>第 3 张卡片</h4>")
          .containsPattern("<ins[^>]*>不到</ins>二十二时")
          .doesNotContain("<del>严禁");
    }
  }

  @Test
  void cards_that_say_what_the_original_says_are_no_difference() {
    var office = given.office();
    UUID review =
        given.submitRepost(
            office,
            subject,
            ORIGINAL,
            cards.piece(
                office.account(), "自十二月一日起调整。", "公交线路调整", "自十二月一日起调整。末班", "车二十二时。 严禁无票乘车。"));

    assertThat(given.file(subject).findings())
        .extracting(f -> f.rule)
        .doesNotContain(Rule.WORDS_CHANGED, Rule.WORDS_LEFT_OUT, Rule.WORDS_ADDED);
    assertThat(page(office.reviewer(), "/reviews/" + review)).contains("文字与前稿完全一致");
  }
}
