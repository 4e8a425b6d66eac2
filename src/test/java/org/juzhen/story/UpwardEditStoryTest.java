package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** What is offered upward is edited above, agreed upon, and offered anew. */
@HubTest
class UpwardEditStoryTest {
  @Inject DueWorks due;

  private GivenOffer given;
  private String article;

  @BeforeEach
  void a_department_has_news() {
    given = new GivenOffer(due);
    article = given.article();
  }

  private Map<String, Object> edit() {
    return Map.of(
        "title",
        given.title + "（市政府）",
        "bodyHtml",
        "<p>" + given.words.replace("六点", "五点半") + "</p>",
        "note",
        "时间以市公交集团为准");
  }

  @Test
  void an_edit_counts_at_once_where_nobody_wanted_to_be_asked_and_stays_readable() {
    String offer = given.taken(article);

    GivenOffer.act(given.clerk, offer, "edits", edit())
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));

    JsonPath seen = given.seen(given.editor, offer);
    assertThat(seen.getString("offered.bodyHtml")).contains("六点");
    assertThat(seen.getString("edits[0].parts.find { it.kind == 'REMOVED' }.text")).isEqualTo("六");
    assertThat(seen.getString("edits[0].parts.find { it.kind == 'ADDED' }.text")).isEqualTo("五");
    assertThat(given.told(given.editor, offer)).contains("UPWARD_EDITED");
    String published = given.entered(offer);
    as(given.clerk)
        .get("/api/v1/articles/" + published)
        .then()
        .body("title", equalTo(given.title + "（市政府）"))
        .body("bodyHtml", equalTo("<p>" + given.words.replace("六点", "五点半") + "</p>"));
  }

  @Test
  @Clause({"R-IM-069", "R-47-053"})
  void where_the_unit_wants_to_be_asked_it_objects_or_agrees_before_an_edit_counts() {
    Map<String, Object> wanted = given.wanted("articleId", article);
    wanted.put("negotiate", true);
    String offer = given.taken(wanted);

    GivenOffer.act(given.clerk, offer, "edits", edit())
        .then()
        .body("state", equalTo("NEGOTIATING"))
        .body("editId", nullValue());
    GivenOffer.act(given.clerk, offer, "consent", Map.of("agree", true)).then().statusCode(403);
    GivenOffer.act(given.editor, offer, "consent", Map.of("agree", false))
        .then()
        .statusCode(400)
        .body("fields.field", contains("words"));
    GivenOffer.act(given.editor, offer, "consent", Map.of("agree", false, "words", "首班仍为六点"))
        .then()
        .statusCode(200)
        .body("state", equalTo("TAKEN"))
        .body("edits[0].answer", equalTo("OBJECTED"));
    assertThat(given.told(given.clerk, offer)).contains("UPWARD_OBJECTED");

    Map<String, Object> second =
        Map.of("title", given.title, "bodyHtml", "<p>" + given.words + "特此通告。</p>", "note", "加结语");
    GivenOffer.act(given.clerk, offer, "edits", second).then().statusCode(200);
    GivenOffer.act(given.leader, offer, "consent", Map.of("agree", true))
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("decided.byName", equalTo("clerk"))
        .body("edits[1].answered.byName", equalTo("leader"));
  }

  @Test
  void changed_words_are_offered_as_the_next_round_and_the_earlier_one_is_kept() {
    String first = given.taken(article);
    Map<String, Object> no = Map.of("decision", "DECLINE", "words", "请补充咨询电话");
    GivenOffer.act(given.clerk, first, "decisions", no).then().statusCode(200);
    as(given.editor)
        .body(given.wanted("articleId", article))
        .post("/api/v1/upward-offers")
        .then()
        .statusCode(409)
        .body("code", equalTo("SAME_WORDS_AGAIN"));

    given.corrected(article, given.words + "咨询电话：市公交集团客服。");
    String second = given.signed(article);

    JsonPath seen = given.seen(given.editor, second);
    assertThat(seen.getInt("round")).isEqualTo(2);
    assertThat(seen.getString("offered.bodyHtml")).contains("咨询电话");
    as(given.clerk)
        .get(GivenOffer.OFFERS + first)
        .then()
        .body("state", equalTo("DECLINED"))
        .body("offered.bodyHtml", equalTo("<p>" + given.words + "</p>"))
        .body("rounds.id", hasItem(second));
  }

  @Test
  void a_picture_that_was_not_offered_cannot_be_slipped_in() {
    String offer = given.taken(article);
    Map<String, Object> edit =
        Map.of(
            "title",
            given.title,
            "bodyHtml",
            "<p>" + given.words + "</p><img src=\"file:" + "a".repeat(64) + "\">",
            "note",
            "配图");
    GivenOffer.act(given.clerk, offer, "edits", edit)
        .then()
        .statusCode(422)
        .body("code", equalTo("PICTURE_NOT_OFFERED"));
    Map<String, Object> nothing =
        Map.of("title", given.title, "bodyHtml", "<p>" + given.words + "</p>", "note", "无");
    GivenOffer.act(given.clerk, offer, "edits", nothing)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOTHING_EDITED"));
  }
}
