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

/** Where an administrator confirms each push, nothing is pushed while nobody is there. */
@HubTest
class ConfirmedPushStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String wechat;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    wechat = given.city.wechat();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void a_push_that_is_liked_in_the_evening_is_planned_while_somebody_is_there() {
    given.decide("UNPUSHED_FULFILS", "false");
    confirmed("08:30", "17:00").then().statusCode(200);

    String article = given.article(clock.now());

    assertThat(given.duty(article, wechat).getString("plan.way")).isEqualTo("PUSH");
    assertThat(given.at(article, wechat)).isBefore(today(17, 0));
    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isTrue();
  }

  @Test
  void where_nobody_is_there_before_the_deadline_the_plan_says_so_and_what_would_help() {
    given.decide("UNPUSHED_FULFILS", "false");
    confirmed("08:30", "17:00").then().statusCode(200);
    clock.turn(Duration.ofHours(8));

    String article = given.article(clock.now());

    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isFalse();
    assertThat(given.duty(article, wechat).getString("plan.cause")).isEqualTo("CLOSED");
    assertThat(given.duty(article, wechat).getList("plan.waysOut.way", String.class))
        .contains("OPEN_HOURS");
    assertThat(given.at(article, wechat)).isEqualTo(today(8, 30).plus(Duration.ofDays(1)));
  }

  @Test
  void somebody_may_be_there_over_midnight() {
    given.decide("UNPUSHED_FULFILS", "false");
    confirmed("20:00", "20:00").then().statusCode(400);
    confirmed("20:00", "08:00").then().statusCode(200).body("confirmUntil", equalTo("08:00"));

    String article = given.article(clock.now());

    assertThat(given.at(article, wechat)).isBetween(today(20, 0), today(22, 0));
    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isTrue();
  }

  @Test
  void whoever_schedules_by_hand_is_asked_for_a_reason_too() {
    confirmed("08:30", "17:00").then().statusCode(200);
    String post = given.submitted(null, false, wechat);
    given.city.sign(post);

    wanted(post, today(19, 0), true, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOBODY_CONFIRMS_PUSH"))
        .body("detail", containsString("08:30"));
    wanted(post, today(23, 30), false, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("PLANNED_IN_QUIET_HOURS"))
        .body("detail", containsString("06:00"));
    wanted(post, today(19, 0), false, null).then().statusCode(200);
    wanted(post, today(19, 0), true, "管理员今晚在岗").then().statusCode(200);
    String moving = as(given.city.editor).get("/api/v1/posts/" + post).path("deliveries[-1].id");
    Map<String, Object> move = new HashMap<>();
    move.put("kind", "DELIVERY");
    move.put("id", moving);
    move.put("at", today(20, 0).toString());
    as(given.city.editor)
        .body(move)
        .post("/api/v1/calendar/moves")
        .then()
        .statusCode(422)
        .body("code", equalTo("NOBODY_CONFIRMS_PUSH"));
  }

  @Test
  void an_emergency_passes_quiet_hours_by_hand_as_by_plan() {
    String app = given.city.app();
    clock.set(today(23, 0));
    String article = given.article(clock.now(), "EMERGENCY");
    String post = given.submitted(article, false, app);
    given.city.sign(post);

    wanted(post, today(23, 30), false, null).then().statusCode(200);
  }

  private Response wanted(String post, Instant at, boolean push, String reason) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("at", at.toString());
    wanted.put("push", push);
    wanted.put("reason", reason);
    return as(given.city.editor).body(wanted).post("/api/v1/posts/" + post + "/schedule");
  }

  private static Instant today(int hour, int minute) {
    return LocalDate.now(HubClock.ZONE).atTime(hour, minute).atZone(HubClock.ZONE).toInstant();
  }

  /** Pushes are liked at seven in the evening, and confirmed in these hours. */
  private Response confirmed(String from, String until) {
    Map<String, Object> wishes = new HashMap<>();
    wishes.put("push", true);
    wishes.put("pushAt", "19:00");
    wishes.put("reserve", 0);
    wishes.put("hold", false);
    wishes.put("apartMinutes", 0);
    wishes.put("confirmFrom", from);
    wishes.put("confirmUntil", until);
    wishes.put("confirmWorkingDays", false);
    return as(given.city.editor).body(wishes).put("/api/v1/accounts/" + wechat + "/posting-wishes");
  }
}
