package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What a person fixes stays; what the account's operators wish is heard. */
@HubTest
class PinStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private Instant now;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    now = clock.now();
    given = new GivenPlans(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_a_person_pinned_is_never_moved_until_it_is_let_go() {
    String app = given.city.app();
    String article = given.article(now);
    Instant chosen = now.plus(Duration.ofHours(2));

    pin(article, app, chosen, "PUBLISH", null)
        .then()
        .statusCode(200)
        .body("plan.pinned", equalTo(true))
        .body("plan.reason", equalTo("PINNED"));
    String post = given.submitted(article, false, app);
    given.city.sign(post);
    given.replan();
    assertThat(given.at(article, app)).isEqualTo(chosen);

    as(given.city.editor)
        .delete("/api/v1/duties/" + duty(article, app) + "/plan")
        .then()
        .statusCode(200)
        .body("plan.pinned", equalTo(false));
    assertThat(given.at(article, app)).as("cleared").isBefore(now.plus(Duration.ofMinutes(30)));
  }

  @Test
  void a_pin_that_the_platform_would_refuse_or_a_rule_forbids_is_refused_with_a_sentence() {
    String wechat = given.city.wechat();
    String first = given.article(now);
    String second = given.article(now);
    Instant chosen = now.plus(Duration.ofHours(3));
    pin(first, wechat, chosen, "PUSH", null).then().statusCode(200);

    pin(second, wechat, chosen.plusSeconds(60), "PUSH", "有理由也不行")
        .then()
        .statusCode(409)
        .body("code", equalTo("PIN_OVER_QUOTA"))
        .body("detail", containsString("发布次数"));
    pin(second, wechat, now.plus(Duration.ofHours(14)), "PUBLISH", null)
        .then()
        .statusCode(422)
        .body("code", equalTo("PIN_IN_CLOSED_HOURS"));
    pin(second, wechat, now.plus(Duration.ofHours(12).plusMinutes(30)), "PUBLISH", null)
        .then()
        .statusCode(422)
        .body("code", equalTo("PIN_AFTER_DEADLINE"));
    pin(second, wechat, now.minusSeconds(60), "PUBLISH", null)
        .then()
        .statusCode(422)
        .body("code", equalTo("PIN_IN_THE_PAST"));
    pin(second, wechat, chosen, "BY_HAND", null)
        .then()
        .statusCode(422)
        .body("code", equalTo("PIN_NO_SUCH_WAY"))
        .body("detail", containsString("人工发布"));
    pin(second, wechat, now.plus(Duration.ofHours(14)), "PUBLISH", "与新闻发布会同步")
        .then()
        .statusCode(200)
        .body("plan.inTime", equalTo(false))
        .body("plan.sentence", containsString("由人定下的时间晚于期限"));
  }

  @Test
  void only_the_accounts_own_editors_pin() {
    String app = given.city.app();
    String article = given.article(now);

    Map<String, Object> wanted = Map.of("at", now.plusSeconds(3_600).toString(), "way", "PUBLISH");
    String plan = "/api/v1/duties/" + duty(article, app) + "/plan";
    as(given.city.reviewer).body(wanted).put(plan).then().statusCode(403);
    as(new City().editor).body(wanted).put(plan).then().statusCode(404);
  }

  @Test
  void wishes_move_the_plan_to_a_push_at_a_liked_time_when_somebody_confirms() {
    String wechat = given.city.wechat();
    String article = given.article(now);
    assertThat(given.duty(article, wechat).getString("plan.way")).isEqualTo("PUBLISH");
    Map<String, Object> wishes = wishes();
    String there = "/api/v1/accounts/" + wechat + "/posting-wishes";

    as(given.city.editor).body(wishes).put(there).then().statusCode(200);
    given.replan();

    as(given.city.editor).get(there).then().body("pushAt", equalTo("19:00"));
    assertThat(given.duty(article, wechat).getString("plan.way")).isEqualTo("PUSH");
    assertThat(given.duty(article, wechat).getString("plan.reason")).isEqualTo("PUSH_SEEN_BY_MORE");
    Instant seven = LocalDate.now(HubClock.ZONE).atTime(19, 0).atZone(HubClock.ZONE).toInstant();
    assertThat(given.at(article, wechat)).isEqualTo(seven);
    as(given.city.reviewer).body(wishes).put(there).then().statusCode(403);
    wishes.put("confirmUntil", null);
    as(given.city.editor).body(wishes).put(there).then().statusCode(400);
  }

  private static Map<String, Object> wishes() {
    Map<String, Object> wishes = new HashMap<>();
    wishes.put("push", true);
    wishes.put("pushAt", "19:00");
    wishes.put("reserve", 0);
    wishes.put("hold", false);
    wishes.put("apartMinutes", 0);
    wishes.put("confirmFrom", "08:30");
    wishes.put("confirmUntil", "20:00");
    wishes.put("confirmWorkingDays", false);
    return wishes;
  }

  private String duty(String article, String account) {
    return given.duty(article, account).getString("id");
  }

  private Response pin(String article, String account, Instant at, String way, String reason) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("at", at.toString());
    wanted.put("way", way);
    wanted.put("reason", reason);
    return as(given.city.editor)
        .body(wanted)
        .put("/api/v1/duties/" + duty(article, account) + "/plan");
  }
}
