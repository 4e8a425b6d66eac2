package org.juzhen.review;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/** Whatever the desk refuses comes back on the desk, with what was typed and the sentence. */
@HubTest
class RefusedDeskFormsTest {
  private static final String DESK = "class=\"review-desk\"";

  @Inject GivenReview review;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private UUID id;
  private String step;

  @BeforeEach
  void something_waits() {
    office = review.office();
    id = review.submit(office, subject, review.piece(office, "<p>十二月一日起调整。</p>"));
    step = review.open(subject);
  }

  private RequestSpecification form(String who) {
    Response page = review.browser(who).get("/reviews");
    String token = page.getCookie("csrf-token");
    String sent = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content");
    return review
        .browser(who)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", sent);
  }

  @Test
  void a_comment_on_words_that_are_not_there_keeps_what_was_typed() {
    form(office.reviewer())
        .formParam("place", "TITLE")
        .formParam("quote", "十三月一日")
        .formParam("body", "与通知不符")
        .post("/reviews/" + id + "/comments")
        .then()
        .statusCode(422)
        .body(containsString(DESK))
        .body(containsString("value=\"十三月一日\""))
        .body(containsString(">与通知不符</textarea>"))
        .body(containsString("<option value=\"TITLE\" selected"))
        .body(containsString("id=\"e-quote\">稿件里找不到这几个字"))
        .body(containsString("role=\"alert\""));
  }

  @Test
  void every_wrong_field_of_a_comment_is_named_at_once() {
    form(office.reviewer())
        .formParam("place", "BODY")
        .formParam("quote", " ")
        .formParam("body", "长".repeat(2001))
        .post("/reviews/" + id + "/comments")
        .then()
        .statusCode(400)
        .body(containsString(DESK))
        .body(containsString("id=\"e-quote\""))
        .body(containsString("id=\"e-body\""))
        .body(containsString("长".repeat(2001)));
  }

  @Test
  void an_answer_that_is_refused_stays_at_its_comment() {
    String comment =
        as(office.reviewer())
            .body("{\"place\":\"BODY\",\"quote\":\"十二月一日\",\"body\":\"请核对\"}")
            .post("/api/v1/reviews/" + id + "/comments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    form(office.editor())
        .formParam("answer", "答".repeat(2001))
        .post("/reviews/" + id + "/comments/" + comment + "/answer")
        .then()
        .statusCode(400)
        .body(containsString(DESK))
        .body(containsString("答".repeat(2001)))
        .body(containsString("id=\"e-answer-" + comment + "\""));
  }

  @Test
  void a_hold_that_is_refused_shows_the_desk_and_who_has_it() {
    as(office.reviewer()).post("/api/v1/reviews/" + step + "/hold").then().statusCode(200);

    form(office.reviewer())
        .formParam("personId", Ids.next().toString())
        .post("/reviews/" + step + "/hold/handover")
        .then()
        .statusCode(400)
        .body(allOf(containsString(DESK), containsString("id=\"e-person\"")))
        .body(not(containsString("hx-trigger=\"load, every 60s\" hx-swap=\"outerHTML\"")));
    form(office.editor())
        .post("/reviews/" + step + "/hold/takeover")
        .then()
        .statusCode(403)
        .body(allOf(containsString(DESK), containsString("正在由reviewer")));
  }

  @Test
  void several_that_are_not_signed_stay_ticked_with_the_gates_that_were_answered() {
    UUID repost = Ids.next();
    review.submitRepost(office, repost, "<p>正文</p>", review.piece(office, "<p>正文</p>"));
    String ticked = review.open(repost);

    form(office.reviewer())
        .formParam("step", ticked)
        .formParam("gate.political", "true")
        .post("/reviews/batch")
        .then()
        .statusCode(422)
        .body(containsString("五关没有全部确认"))
        .body(matchesPattern("(?s).*name=\"step\" value=\"" + ticked + "\" checked.*"))
        .body(matchesPattern("(?s).*name=\"gate.political\" value=\"true\" required checked.*"))
        .body(containsString("id=\"e-legal\""));
    form(office.reviewer())
        .formParam("gate.political", "true")
        .post("/reviews/batch")
        .then()
        .statusCode(400)
        .body(containsString("id=\"batch\""))
        .body(matchesPattern("(?s).*name=\"gate.political\" value=\"true\" required checked.*"));
  }
}
