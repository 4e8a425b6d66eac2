package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** The page on a phone is the desk: the same lock, the same reasons, the same warnings. */
@HubTest
class PhoneDeskTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();

  private RequestSpecification form(String who) {
    Response page = given.browser(who).get("/deputies");
    String token = page.getCookie("csrf-token");
    String sent = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content");
    return given
        .browser(who)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", sent);
  }

  private Response signs(String who, String decision, String note) {
    RequestSpecification all = form(who).formParam("decision", decision).formParam("note", note);
    GivenReview.FIVE_GATES.keySet().forEach(gate -> all.formParam("gate." + gate, "true"));
    return all.post("/reviews/" + given.open(subject) + "/sign");
  }

  @Test
  void what_another_holds_is_not_signed_on_a_phone_and_the_page_says_who_holds_it() {
    var office = given.office();
    String second = new World().person("second", office.unit(), "REVIEWER");
    given.submit(office, subject, given.piece(office, "<p>正文一段</p>"));
    String step = given.open(subject);
    as(office.reviewer()).post("/api/v1/reviews/" + step + "/hold").then().statusCode(200);

    assertThat(given.browser(second).get("/reviews/" + step + "/sign").asString())
        .contains("class=\"review-hold\"", "reviewer");
    signs(second, "APPROVE", "").then().statusCode(409).body(containsString("reviewer"));

    assertThat(given.reviews(subject).get(0).state()).isEqualTo(StepState.OPEN);
  }

  @Test
  void a_return_on_a_phone_takes_the_open_comments_along_as_reasons() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "<p>正文一段</p>"));
    as(office.reviewer())
        .body(Map.of("place", "TITLE", "quote", "公交线路调整", "body", "标题请改成二十字以内"))
        .post("/api/v1/reviews/" + given.file(subject).submission().id + "/comments")
        .then()
        .statusCode(201);

    String phone =
        given
            .browser(office.reviewer())
            .get("/reviews/" + given.open(subject) + "/sign")
            .asString();
    assertThat(phone).as("who signs sees what is unsettled").contains("标题请改成二十字以内");
    signs(office.reviewer(), "RETURN", "").then().statusCode(303);

    assertThat(given.reviews(subject).get(0).note()).contains("标题请改成二十字以内");
  }

  @Test
  void where_the_words_come_from_and_who_typed_them_stands_on_the_phone_too() {
    var office = given.office();
    String original = "<p>正文一段</p>";
    given.submitRepost(office, subject, original, given.piece(office, original));

    assertThat(
            given
                .browser(office.reviewer())
                .get("/reviews/" + given.open(subject) + "/sign")
                .asString())
        .contains("云岫市政府网", "https://www.yunxiu.gov.cn/a/1.html");
  }
}
