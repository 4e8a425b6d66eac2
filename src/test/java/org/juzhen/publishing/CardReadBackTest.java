package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.review.GivenSql;

/** A post that was made of cards is read back with what stands on them. */
@HubTest
class CardReadBackTest {
  @Inject GivenPosts given;
  @Inject GivenSql sql;
  private Office office;
  private String delivery;
  private String caption;
  private List<String> cards;

  @BeforeEach
  void a_post_of_cards_that_is_out() {
    office = given.office();
    String account = given.account(office, "XIAOHONGSHU", given.marker());
    String post = given.scheduled(office, given.marker(), account);
    given.drive();
    delivery = given.delivery(office, post);
    as(office.editor())
        .body(Map.of("url", "https://www.xiaohongshu.com/explore/" + hex()))
        .post("/api/v1/deliveries/" + delivery + "/evidence")
        .then()
        .statusCode(200)
        .body("state", equalTo("POSTED"));
    var cleared = as(office.reviewer()).get(looks()).then().statusCode(200).extract().jsonPath();
    cards = cleared.getList("cards");
    caption = cleared.getString("title") + cleared.getString("content").replaceAll("<[^>]*>", "");
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
  }

  private String looks() {
    return "/api/v1/deliveries/" + delivery + "/read-backs";
  }

  private ValidatableResponse read(Map<String, ?> what) {
    return as(office.reviewer()).body(what).post(looks()).then();
  }

  @Test
  void the_page_shows_the_cards_that_were_cleared() {
    assertThat(
            sql.browser(office.reviewer()).get("/deliveries/" + delivery + "/read-back").asString())
        .contains("src=\"/files/digest/")
        .doesNotContain("src=\"file:");
  }

  @Test
  void the_words_beside_the_cards_alone_are_no_look() {
    assertThat(cards).hasSizeGreaterThan(1);

    read(Map.of("words", caption))
        .statusCode(422)
        .body("code", equalTo("LOOK_LACKS_CARDS"))
        .body("detail", containsString(cards.size() + " 张卡片"));
    as(office.reviewer()).get(looks()).then().body("looks", hasSize(0));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into read_back (id, delivery_id, found, words, read_at, read_by,"
                        + " read_by_name) select gen_random_uuid(), $1, 'SAME', 'x', now(), id, 'x'"
                        + " from person where username = $2",
                    UUID.fromString(delivery),
                    office.reviewer()))
        .hasMessageContaining("nobody looked at the cards");
    read(Map.of("words", "")).statusCode(201).body("looks[0].found", equalTo("GONE"));
  }

  @Test
  void words_that_were_read_off_the_cards_are_compared_sign_by_sign() {
    int pages = cards.size() - 1;
    String drawn =
        cards.get(0)
            + IntStream.rangeClosed(1, pages)
                .mapToObj(i -> " " + cards.get(i) + " " + i + " / " + pages)
                .collect(Collectors.joining());

    read(Map.of("words", caption, "cards", drawn))
        .statusCode(201)
        .body("looks[0].found", equalTo("SAME"))
        .body("looks[0].cardWords", equalTo(drawn));
    read(Map.of("words", caption, "cards", drawn.replace("12路", "13路")))
        .statusCode(201)
        .body("looks[0].found", equalTo("DIFFERENT"))
        .body("looks[0].surrounded", equalTo(false));
    read(Map.of("words", caption, "cards", drawn + "赞 3"))
        .statusCode(201)
        .body("looks[0].found", equalTo("DIFFERENT"))
        .body("looks[0].surrounded", equalTo(true));
  }

  @Test
  void a_look_without_words_is_told_as_what_it_is() {
    read(Map.of("words", caption, "cardsSeen", "OTHER"))
        .statusCode(201)
        .body("looks[0].found", equalTo("DIFFERENT"));
    read(Map.of("words", caption, "cardsSeen", "SAME"))
        .statusCode(201)
        .body("looks[0].found", equalTo("SAME"))
        .body("looks[0].cardsSeen", equalTo("SAME"));
    read(Map.of("words", caption, "cardsSeen", "MAYBE")).statusCode(400);

    assertThat(given.page(office.leader(), "/deliveries/" + delivery + "/read-back"))
        .contains("逐张看过，没有比对文字", "name=\"cards\"", "第 1 张卡片", cards.get(1));
  }
}
