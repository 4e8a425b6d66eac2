package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/**
 * An account that stands still: what waits for it, what it goes on owing, and what its plan says.
 */
@HubTest
class StandingStillStoryTest {
  private static final String NOTICE = "DUTY_NOT_IN_TIME_ACCOUNT_STANDS_STILL";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String app;
  private GivenPause pause;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    app = given.city.app();
    pause = new GivenPause(given.city, app);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  /** The drive itself fails where something would be due that it does not take. */
  @Test
  void what_is_planned_for_it_lets_the_hub_sleep_and_goes_out_when_it_is_back() {
    String post = planned(app, false, clock.now().plus(Duration.ofHours(1)));
    pause.begins(clock.today());
    later(Duration.ofHours(2));
    assertThat(state(post)).isEqualTo("PLANNED");

    pause.ends();
    due.drive("delivery");

    assertThat(state(post)).isEqualTo("POSTED");
  }

  @Test
  void and_so_does_a_push_of_several() {
    String wechat = given.city.wechat();
    Instant at = clock.now().plus(Duration.ofHours(1));
    List<String> posts = List.of(planned(wechat, true, at), planned(wechat, true, at));
    new GivenPause(given.city, wechat).begins(clock.today());

    later(Duration.ofHours(2));

    assertThat(posts).extracting(this::state).containsOnly("PLANNED");
  }

  @Test
  @Clause("R-SX-016")
  void without_leave_it_owes_what_comes_meanwhile_and_the_plan_says_why_it_cannot_be_in_time() {
    pause.begins(clock.today());

    String article = given.article(clock.now());

    JsonPath duty = given.duty(article, app);
    assertThat(duty.getString("state")).isEqualTo("OPEN");
    assertThat(duty.getBoolean("plan.inTime")).isFalse();
    assertThat(duty.getString("plan.at")).isNull();
    assertThat(duty.getString("plan.cause")).isEqualTo("ACCOUNT_STANDS_STILL");
    assertThat(duty.getString("plan.sentence")).contains("正在停更").contains("申请恢复");
    assertThat(duty.getList("plan.waysOut.way", String.class))
        .containsExactly("RESUME", "EXEMPTION");
    assertThat(told(given.city.editor)).contains(NOTICE);
    assertThat(told(given.city.leader)).contains(NOTICE);

    clock.turn(Duration.ofHours(12).plusMinutes(1));
    due.drive("duty");
    assertThat(given.duty(article, app).getString("state")).isEqualTo("OVERDUE");
    as(given.city.editor)
        .get("/api/v1/duties/metrics?unitId=" + given.city.department)
        .then()
        .body("all.due", equalTo(1))
        .body("all.lateByUnit", equalTo(1));
  }

  @Test
  void what_it_owed_before_is_planned_anew_when_it_stops_and_when_it_is_back() {
    String article = given.article(clock.now());
    String planned = given.article(clock.now());
    String post = given.submitted(planned, false, app);
    given.city.sign(post);
    given.schedule(post, Map.of("at", clock.now().plus(Duration.ofHours(3)).toString()));
    given.replan();
    assertThat(given.duty(article, app).getBoolean("plan.inTime")).isTrue();
    assertThat(given.duty(planned, app).getBoolean("plan.inTime")).isTrue();

    pause.begins(clock.today());
    given.replan();

    assertThat(given.duty(article, app).getString("plan.cause")).isEqualTo("ACCOUNT_STANDS_STILL");
    assertThat(given.duty(planned, app).getString("plan.cause")).isEqualTo("ACCOUNT_STANDS_STILL");
    assertThat(given.at(planned, app)).as("it stays planned").isNotNull();
    assertThat(told(given.city.editor)).filteredOn(NOTICE::equals).hasSize(2);

    pause.ends();
    given.replan();

    assertThat(given.duty(article, app).getBoolean("plan.inTime")).isTrue();
    assertThat(given.duty(planned, app).getBoolean("plan.inTime")).isTrue();
  }

  @Test
  @Clause("R-SX-016")
  void what_was_late_before_an_allowed_pause_is_missed_in_the_end_where_the_account_closes() {
    pause.isKnown();
    String article = given.article(clock.now());
    after(Duration.ofHours(12).plusMinutes(1));
    assertThat(given.duty(article, app).getString("state")).isEqualTo("OVERDUE");
    pause.begins(clock.today());
    after(Duration.ofDays(2));

    String closing = pause.filed("CLOSE", Map.of());
    Map<String, Object> notice =
        Map.of(
            "channel", "云岫市人民政府门户网站",
            "url", "https://www.yunxiu.example/notice/1",
            "startsOn", clock.today().toString());
    as(given.city.coordinator)
        .body(notice)
        .post("/api/v1/filings/" + closing + "/announcements")
        .then()
        .statusCode(200);

    after(Duration.ofHours(70));
    assertThat(given.duty(article, app).getString("state"))
        .as("two days of its time stood still")
        .isEqualTo("OVERDUE");
    after(Duration.ofHours(3));
    assertThat(given.duty(article, app).getString("state")).isEqualTo("MISSED");
    assertThat(told(given.city.leader)).contains("REPOST_MISSED");
  }

  private String planned(String account, boolean push, Instant at) {
    String post = given.submitted(null, push, account);
    given.city.sign(post);
    given.schedule(post, Map.of("at", at.toString(), "push", push));
    return post;
  }

  private String state(String post) {
    return as(given.city.editor)
        .get("/api/v1/posts/" + post)
        .then()
        .statusCode(200)
        .extract()
        .path("deliveries[0].state");
  }

  private static List<String> told(String person) {
    return as(person).get("/api/v1/notices?limit=500").jsonPath().getList("items.kind");
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("delivery");
  }

  private void after(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }
}
