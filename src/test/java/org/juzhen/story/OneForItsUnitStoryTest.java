package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.plan.PlanDesk;

/** Where one account's post is enough for its unit, the others plan nothing for it (同单位转载). */
@HubTest
class OneForItsUnitStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject PlanDesk plans;

  private GivenPlans given;
  private String app;
  private String wechat;

  @BeforeEach
  void a_place_where_only_pushes_count() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    given.decide("UNPUSHED_FULFILS", "false");
    app = given.city.app();
    wechat = given.city.wechat();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void the_push_is_kept_where_another_account_is_in_time() {
    String article = anyWillDo();

    assertThat(given.duty(article, app).getString("plan.way")).isEqualTo("PUBLISH");
    assertThat(given.duty(article, app).getBoolean("plan.inTime")).isTrue();
    assertThat(given.duty(article, app).getString("plan.metBy")).isNull();
    isMet(given.duty(article, wechat));
  }

  @Test
  void nobody_is_told_of_a_push_that_is_gone_while_another_account_is_in_time() {
    String own = given.submitted(null, true, wechat);
    given.city.sign(own);
    given.schedule(own, Map.of("push", true));
    due.drive("delivery");

    String article = anyWillDo();

    isMet(given.duty(article, wechat));
    assertThat(told()).noneMatch(kind -> kind.startsWith("DUTY_NOT_IN_TIME"));
  }

  @Test
  void when_the_other_comes_too_late_the_account_is_planned_and_once_more_left_out() {
    String article = anyWillDo();
    String duty = given.duty(article, app).getString("id");

    pinned(duty, clock.now().plus(Duration.ofHours(12).plusMinutes(30))).then().statusCode(200);

    assertThat(given.duty(article, wechat).getString("plan.way")).isEqualTo("PUSH");
    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isTrue();
    as(given.city.editor).delete("/api/v1/duties/" + duty + "/plan").then().statusCode(200);
    isMet(given.duty(article, wechat));
  }

  @Test
  void what_a_person_has_fixed_stays_and_the_others_rest_on_it() {
    String article = anyWillDo();
    String duty = given.duty(article, app).getString("id");

    pinned(duty, clock.now().plus(Duration.ofHours(8))).then().statusCode(200);

    assertThat(given.duty(article, app).getBoolean("plan.pinned")).isTrue();
    isMet(given.duty(article, wechat));
  }

  @Test
  void where_each_account_owes_it_by_itself_each_is_planned() {
    String article = given.article(clock.now());

    assertThat(given.duty(article, wechat).getString("plan.way")).isEqualTo("PUSH");
    assertThat(given.duty(article, wechat).getString("plan.metBy")).isNull();
  }

  @Test
  void as_planned_it_goes_along_with_the_other_and_takes_no_push() {
    String article = anyWillDo();
    Instant later = clock.now().plus(Duration.ofHours(8));
    pinned(given.duty(article, app).getString("id"), later).then().statusCode(200);
    String post = given.submitted(article, true, app, wechat);
    given.city.sign(post);
    given.replan();
    isMet(given.duty(article, wechat));

    given.schedule(post, Map.of("planned", true));

    JsonPath planned = as(given.city.editor).get("/api/v1/posts/" + post).jsonPath();
    assertThat(planned.getList("deliveries.dueAt", String.class))
        .hasSize(2)
        .allMatch(at -> GivenPlans.instant(at).equals(later));
    String onWechat = "deliveries.find { it.accountId == '" + wechat + "' }.push";
    assertThat(planned.getBoolean(onWechat)).isFalse();
  }

  @Test
  void who_rested_on_an_account_that_is_let_off_is_planned_again() {
    String article = anyWillDo();
    String duty = given.duty(article, app).getString("id");
    as(given.city.supervisor)
        .body(Map.of("reason", "客户端停机升级"))
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200);

    DueWorks.await(plans::lookAround);
    given.replan();

    assertThat(given.duty(article, wechat).getString("plan.metBy")).isNull();
    assertThat(given.duty(article, wechat).getString("plan.way")).isEqualTo("PUSH");
  }

  private String anyWillDo() {
    given.decide("REPOST_FULFILLED_BY", "ANY_ACCOUNT");
    return given.article(clock.now());
  }

  private void isMet(JsonPath duty) {
    String name = as(given.city.editor).get("/api/v1/accounts/" + app).path("name");
    assertThat(duty.getString("plan.metBy")).isEqualTo(name);
    assertThat(duty.getString("plan.at")).isNull();
    assertThat(duty.getString("plan.way")).isNull();
    assertThat(duty.getString("plan.cause")).isNull();
    assertThat(duty.getBoolean("plan.inTime")).isTrue();
    assertThat(duty.getString("plan.sentence")).contains(name).contains("即算完成");
  }

  private Response pinned(String duty, Instant at) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("at", at.toString());
    wanted.put("way", "PUBLISH");
    wanted.put("reason", "与发布会同步");
    return as(given.city.editor).body(wanted).put("/api/v1/duties/" + duty + "/plan");
  }

  private List<String> told() {
    return as(given.city.leader).get("/api/v1/notices?limit=500").path("items.kind");
  }
}
