package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

  private static final String[] FIRST = {"公交线路调整", "自十二月一日起调整。末班", "车二十二时。 严禁无票乘车。"};

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

  private ValidatableResponse comment(String who, UUID review, String quote, int near) {
    return as(who)
        .body(Map.of("place", "CARD", "quote", quote, "body", "请核对", "near", near))
        .post("/api/v1/reviews/" + review + "/comments")
        .then();
  }

  @Test
  void a_comment_stands_on_words_over_two_cards_and_is_shown_there() {
    var office = given.office();
    Piece piece = cards.piece(office.account(), "自十二月一日起调整。", FIRST);
    UUID review = given.submit(office, subject, piece);

    comment(office.reviewer(), review, "末班车二十二时", 0)
        .statusCode(201)
        .body("place", equalTo("CARD"))
        .body("cards", equalTo(List.of(2, 3)))
        .body("span", equalTo(List.of(16, 23)));
    comment(office.reviewer(), review, "头班车", 0).statusCode(422);
    comment(office.editor(), review, "末班车", 0).statusCode(403);

    String step = given.open(subject);
    for (String address : List.of("/reviews/" + review, "/reviews/" + step + "/sign")) {
      assertThat(page(office.reviewer(), address))
          .containsPattern("起调整。<mark class=\"commented\"[^>]*>末班</mark></section>")
          .containsPattern("</h5><mark class=\"commented\"[^>]*>车二十二时</mark>。")
          .contains("卡片 · 第 2 张卡片 · 第 3 张卡片");
    }
    assertThat(page(office.reviewer(), "/reviews/" + review)).contains("<option value=\"CARD\"");

    given.edited(office, subject, piece);
    as(office.editor())
        .get("/api/v1/reviews/" + review + "/comments")
        .then()
        .body("items[0].span", equalTo(List.of(16, 23)))
        .body("items[0].state", equalTo("OPEN"));
  }

  @Test
  void a_comment_goes_with_its_words_to_another_card_and_says_when_they_are_gone() {
    var office = given.office();
    UUID first = given.submit(office, subject, cards.piece(office.account(), "自十二月一日起调整。", FIRST));
    comment(office.reviewer(), first, "二十二时", 0).statusCode(201);
    comment(office.reviewer(), first, "无票乘车", 0).statusCode(201);
    as(office.reviewer())
        .body(GivenReview.decision("RETURN", null))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200)
        .body("note", equalTo("「二十二时」请核对\n「无票乘车」请核对"));

    UUID second =
        given.submit(
            office,
            subject,
            cards.piece(office.account(), "公告。", "公交线路调整", "公告。自十二月一日起调整。末班车二十", "二时。"));

    as(office.editor())
        .get("/api/v1/reviews/" + second + "/comments")
        .then()
        .body("items[0].cards", equalTo(List.of(2, 3)))
        .body("items[1].span", equalTo(null))
        .body("items[1].cards", equalTo(List.of()));
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
