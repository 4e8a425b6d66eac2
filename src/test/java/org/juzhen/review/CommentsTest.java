package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.decision;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/** Comments on words go with the text from one submission to the next. */
@HubTest
class CommentsTest {
  private static final String FIRST = "<p>自十二月一日起调整。</p><p>末班车二十二时。</p>";

  @Inject GivenReview given;

  private final UUID subject = Ids.next();

  private ValidatableResponse comments(String who, UUID review, String quote) {
    Map<String, Object> body = new HashMap<>();
    body.put("place", "BODY");
    body.put("quote", quote);
    body.put("body", "请核对" + quote);
    return as(who).body(body).post("/api/v1/reviews/" + review + "/comments").then();
  }

  @Test
  void a_comment_stays_with_its_words_and_says_when_they_are_gone() {
    var office = given.office();
    UUID first = given.submit(office, subject, given.piece(office, FIRST));
    comments(office.reviewer(), first, "十二月一日").statusCode(201).body("span[0]", equalTo(1));
    comments(office.reviewer(), first, "二十二时").statusCode(201);
    as(office.reviewer())
        .body(decision("RETURN", null))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200)
        .body("note", equalTo("「十二月一日」请核对十二月一日\n「二十二时」请核对二十二时"));

    UUID second =
        given.submit(
            office, subject, given.piece(office, "<p>公告</p><p>自十二月一日起调整。</p><p>末班车二十三时。</p>"));

    as(office.editor())
        .get("/api/v1/reviews/" + second + "/comments")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("items[0].span[0]", equalTo(3))
        .body("items[1].span", equalTo(null));
  }

  @Test
  void the_author_answers_and_never_comments_and_what_is_settled_stays() {
    var office = given.office();
    UUID review = given.submit(office, subject, given.piece(office, FIRST));
    comments(office.editor(), review, "末班车").statusCode(403);
    String id = comments(office.reviewer(), review, "末班车").extract().path("id");
    String comment = "/api/v1/reviews/" + review + "/comments/" + id;

    as(office.editor())
        .body(Map.of("answer", "已与公交集团核对"))
        .post(comment + "/answer")
        .then()
        .statusCode(200)
        .body("state", equalTo("ANSWERED"))
        .body("answer", equalTo("已与公交集团核对"));
    as(office.reviewer())
        .body(Map.of("answer", "代答"))
        .post(comment + "/answer")
        .then()
        .statusCode(403);
    as(office.editor()).post(comment + "/resolution").then().statusCode(403);
    as(office.reviewer()).post(comment + "/resolution").then().statusCode(200);
    as(office.editor())
        .body(Map.of("answer", "再答"))
        .post(comment + "/answer")
        .then()
        .statusCode(409)
        .body("code", equalTo("COMMENT_RESOLVED"));
  }

  @Test
  void only_words_of_the_text_are_commented_and_strangers_see_nothing() {
    var office = given.office();
    UUID review = given.submit(office, subject, given.piece(office, FIRST));

    comments(office.reviewer(), review, "头班车")
        .statusCode(422)
        .body("code", equalTo("WORDS_NOT_FOUND"));
    comments(given.office().reviewer(), review, "末班车").statusCode(404);
    as(given.office().editor())
        .get("/api/v1/reviews/" + review + "/comments")
        .then()
        .statusCode(404);
  }

  @Test
  void a_return_without_reason_and_without_comment_is_refused_as_ever() {
    var office = given.office();
    UUID review = given.submit(office, subject, given.piece(office, FIRST));
    String id = comments(office.reviewer(), review, "末班车").extract().path("id");
    as(office.reviewer()).post("/api/v1/reviews/" + review + "/comments/" + id + "/resolution");

    as(office.reviewer())
        .body(decision("RETURN", null))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(422)
        .body("code", equalTo("REASON_MISSING"));
    assertThat(given.reviews(subject).get(0).caseState()).isEqualTo(CaseState.OPEN);
  }
}
