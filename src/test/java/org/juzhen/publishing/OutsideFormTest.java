package org.juzhen.publishing;

import static org.hamcrest.Matchers.containsString;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.GivenSql;

/** What is copied from a platform by hand is not lost when it is refused. */
@HubTest
class OutsideFormTest {
  @Inject GivenPosts posts;
  @Inject GivenSql sql;
  @Inject HubClock clock;

  private RequestSpecification form(String who) {
    Response page = sql.browser(who).get("/observed-posts");
    String token = page.getCookie("csrf-token");
    String sent = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content");
    return sql.browser(who)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", sent);
  }

  @Test
  void words_that_are_refused_come_back_in_their_form() {
    GivenPosts.Office office = posts.office();
    String account = posts.weibo(office);
    Map<String, String> seen =
        Map.of(
            "url",
            "https://weibo.com/" + UUID.randomUUID(),
            "title",
            "停水通知",
            "postedAt",
            clock.now().minusSeconds(3600).toString());
    String observed =
        as(office.editor())
            .body(seen)
            .post("/api/v1/accounts/" + account + "/observed-posts")
            .path("id");
    String action = "/observed-posts/" + account + "/" + observed + "/review";
    String words = "停水。".repeat(17_000);

    form(office.editor())
        .formParam("text", words)
        .post(action)
        .then()
        .statusCode(400)
        .body(containsString(words))
        .body(containsString("id=\"e-" + observed + "\""))
        .body(containsString("<details class=\"review-begin\" open>"));
    form(office.editor())
        .formParam("text", "  ")
        .post(action)
        .then()
        .statusCode(400)
        .body(containsString("id=\"e-" + observed + "\""));
    form(office.editor()).formParam("text", "明日停水。").post(action).then().statusCode(303);
    form(office.editor())
        .formParam("text", "明日停水。")
        .post(action)
        .then()
        .statusCode(409)
        .body(containsString("review-queue"));
  }
}
