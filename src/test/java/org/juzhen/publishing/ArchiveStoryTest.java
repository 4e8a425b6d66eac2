package org.juzhen.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** The official form of a review, and whether what was posted is still what was cleared. */
@HubTest
class ArchiveStoryTest {
  @Inject GivenPosts given;

  private static JsonPath form(String who, String review) {
    return as(who)
        .get("/api/v1/reviews/" + review + "/archive")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String review(Office office, String post) {
    return given.show(office, post).path("reviews[-1].caseId");
  }

  private static io.restassured.response.ValidatableResponse verified(String code) {
    return nobody().queryParam("code", code).get("/api/v1/public/reviews/verify").then();
  }

  @Clause({"R-DL-028", "R-SX-046"})
  @Test
  void the_form_names_who_wrote_who_signed_and_what_was_posted_and_its_code_can_be_checked() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.cleared(office, marker, given.app(office));
    String review = review(office, post);
    String before = form(office.editor(), review).getString("code");

    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();
    JsonPath after = form(office.editor(), review);

    List<String> values = after.getList("sheet.parts.rows.flatten().value");
    assertThat(after.getString("sheet.title")).isEqualTo("信息发布审核表");
    assertThat(String.join("\n", values))
        .contains(marker, "自编", "reviewer（审核人）", "leader（签发人）", "五关：政治关通过", "发出内容与放行一致")
        .contains("12路公交车延长到高铁站，首班车早上六点。", "尚未读网核对");
    verified(before).statusCode(200).body("standing", equalTo("CONTINUED"));
    verified(after.getString("code").toLowerCase(java.util.Locale.ROOT).replace('-', ' '))
        .statusCode(200)
        .body("standing", equalTo("GENUINE"))
        .body("content", equalTo(after.getString("content")))
        .body("sent[0].asCleared", equalTo(true))
        .body("title", containsString(marker));
    given()
        .queryParam("code", after.getString("code"))
        .get("/public/reviews/verify")
        .then()
        .statusCode(200)
        .body(allOf(containsString("与当前记录一致"), not(containsString("reviewer"))));
  }

  @Test
  void what_is_not_posted_is_not_told_and_a_code_that_was_never_printed_is_unknown() {
    Office office = given.office();
    String post = given.cleared(office, given.marker(), given.app(office));
    String code = form(office.leader(), review(office, post)).getString("code");

    verified(code).statusCode(200).body("title", equalTo(null)).body("sent.size()", equalTo(0));
    for (String wrong : List.of("0000-0000-0000", "ABC", "' or 1=1 --")) {
      verified(wrong).statusCode(404);
    }
    verified(" ").statusCode(400);
    as(given.office().editor())
        .get("/api/v1/reviews/" + review(office, post) + "/archive")
        .then()
        .statusCode(404);
  }

  @Clause({"R-IM-009", "R-DL-030"})
  @Test
  void what_stands_on_the_platform_is_compared_sign_by_sign_with_what_was_cleared() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    given.drive();
    String at = "/api/v1/deliveries/" + given.delivery(office, post) + "/read-backs";
    String title = "公交线路调整" + marker;
    String body = "12路公交车延长到高铁站， 首班车\n早上六点。";

    read(office, at, title + "\n" + body).body(looked(), equalTo("SAME"));
    read(office, at, title + body.replace("六点", "七点")).body(looked(), equalTo("DIFFERENT"));
    read(office, at, "公交线路停运" + body).body(looked(), equalTo("DIFFERENT"));
    read(office, at, " ").body(looked(), equalTo("GONE"));

    assertThat(given.told(office.leader(), "READ_OTHERWISE")).isEqualTo(1);
    JsonPath form = form(office.editor(), review(office, post));
    assertThat(String.join("\n", form.getList("sheet.parts.rows.flatten().value", String.class)))
        .contains("读网：已不在网上");
    verified(form.getString("code")).body("sent[0].found", equalTo("GONE"));
    as(given.office().editor()).get(at).then().statusCode(404);
  }

  private static String looked() {
    return "looks[0].found";
  }

  private static io.restassured.response.ValidatableResponse read(
      Office office, String at, String words) {
    return as(office.reviewer()).body(Map.of("words", words)).post(at).then().statusCode(201);
  }

  @Test
  void nothing_is_read_back_that_is_not_out_and_what_was_read_stays() {
    Office office = given.office();
    String post = given.scheduled(office, given.marker(), given.app(office));
    String delivery = given.delivery(office, post);

    as(office.reviewer())
        .body(Map.of("words", "x"))
        .post("/api/v1/deliveries/" + delivery + "/read-backs")
        .then()
        .statusCode(409);
    for (String attempt :
        List.of(
            "delete from read_back where delivery_id = $1",
            "update read_back set found = 'SAME' where delivery_id = $1",
            "delete from review_code where case_id = $1")) {
      assertThatThrownBy(() -> given.sql(attempt, UUID.fromString(delivery)))
          .as(attempt)
          .hasMessageContaining("permission denied");
    }
  }
}
