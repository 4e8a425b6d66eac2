package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** Every duty has a plan, or says at once why it cannot be in time. */
@HubTest
class PlanStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private Instant ten;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    ten = today(10);
    given = new GivenPlans(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause("R-47-053")
  void an_article_is_planned_for_each_account_as_soon_as_it_arrives() {
    String weibo = given.city.weibo();
    String wechat = given.city.wechat();

    String article = given.article(clock.now());

    JsonPath byWeibo = given.duty(article, weibo);
    assertThat(byWeibo.getString("plan.way")).isEqualTo("PUBLISH");
    assertThat(byWeibo.getString("plan.visibility")).isEqualTo("HOME_PAGE");
    assertThat(byWeibo.getString("plan.reason")).isEqualTo("AS_SOON_AS_READY");
    assertThat(byWeibo.getBoolean("plan.inTime")).isTrue();
    assertThat(byWeibo.getBoolean("plan.best")).isTrue();
    assertThat(GivenPlans.instant(byWeibo.getString("plan.at")))
        .as("half of the twelve hours is the review's")
        .isBetween(ten.plus(Duration.ofHours(6)), ten.plus(Duration.ofHours(7)));
    assertThat(byWeibo.getString("plan.sentence")).contains("发布（不推送）", "主页可见");
    JsonPath byWechat = given.duty(article, wechat);
    assertThat(byWechat.getString("plan.visibility")).isEqualTo("LINK_ONLY");
    assertThat(byWechat.getList("plan.mergedWith")).isEmpty();
  }

  @Test
  void what_cannot_be_in_time_says_so_with_its_cause_and_the_ways_out() {
    given.decide("UNPUSHED_FULFILS", "false");
    String wechat = given.city.wechat();
    String other = given.submitted(null, true, wechat);
    given.city.sign(other);
    given.schedule(other, Map.of("push", true));

    String article = given.article(clock.now());

    JsonPath duty = given.duty(article, wechat);
    assertThat(duty.getBoolean("plan.inTime")).isFalse();
    assertThat(duty.getString("plan.cause")).isEqualTo("QUOTA_SPENT");
    assertThat(duty.getString("plan.way")).isEqualTo("PUSH");
    assertThat(duty.getList("plan.waysOut.way", String.class))
        .containsExactly("PUBLISH_UNPUSHED", "EXEMPTION");
    assertThat(given.at(article, wechat)).isEqualTo(today(6).plus(Duration.ofDays(1)));
    assertThat(duty.getString("plan.sentence")).contains("赶不上期限", "发布次数", "申请免转");
    assertThat(english(duty.getString("id"))).contains("cannot meet its deadline", "exemption");
    given.replan();
    String link = "/duties/" + duty.getString("id");
    assertThat(GivenEmergency.told(given.city.editor, link)).isEqualTo(1);
    assertThat(GivenEmergency.told(given.city.leader, link)).isEqualTo(1);
  }

  @Test
  void articles_share_the_push_of_the_day_and_one_that_is_exempt_leaves_it_to_the_others() {
    given.decide("UNPUSHED_FULFILS", "false");
    String wechat = given.city.wechat();

    String first = given.article(clock.now().minus(Duration.ofHours(1)));
    String second = given.article(clock.now());

    assertThat(given.duty(first, wechat).getString("plan.reason")).isEqualTo("ONLY_PUSH");
    assertThat(given.duty(first, wechat).getInt("plan.place")).as("due first").isEqualTo(1);
    assertThat(given.duty(second, wechat).getList("plan.mergedWith", String.class))
        .containsExactly(given.duty(first, wechat).getString("id"));
    as(given.city.supervisor)
        .body(Map.of("reason", "两篇内容相同"))
        .post("/api/v1/duties/" + given.duty(first, wechat).getString("id") + "/exemption")
        .then()
        .statusCode(200);
    given.replan();
    assertThat(given.duty(first, wechat).getString("plan")).isNull();
    assertThat(given.duty(second, wechat).getBoolean("plan.inTime")).isTrue();
    assertThat(given.duty(second, wechat).getList("plan.mergedWith")).isEmpty();
  }

  @Test
  void the_plan_follows_the_review_and_what_is_posted() {
    String app = given.city.app();
    String article = given.article(clock.now());
    Instant guessed = given.at(article, app);
    clock.turn(Duration.ofHours(1));

    String post = given.submitted(article, false, app);
    given.replan();
    assertThat(given.at(article, app)).as("an hour later").isAfter(guessed.plusSeconds(3_000));
    given.city.sign(post);
    given.replan();
    assertThat(given.at(article, app)).as("cleared").isBefore(today(11).plusSeconds(1_800));

    given.schedule(post, Map.of("planned", true));
    due.drive("delivery");
    given.replan();
    assertThat(given.duty(article, app).getString("state")).isEqualTo("DONE_ON_TIME");
    assertThat(given.duty(article, app).getString("plan")).isNull();
  }

  @Test
  void nothing_is_planned_in_quiet_hours_and_a_post_goes_out_as_planned() {
    String app = given.city.app();
    String article = given.article(clock.now());
    String post = given.submitted(article, false, app);
    given.city.sign(post);
    given.decide(
        "QUIET_HOURS", "HOUR_23,HOUR_0,HOUR_1,HOUR_2,HOUR_3,HOUR_4,HOUR_5,HOUR_10,HOUR_11");
    given.article(clock.now());

    assertThat(given.at(article, app)).isEqualTo(today(12));
    assertThat(given.duty(article, app).getString("plan.reason")).isEqualTo("WHEN_OPEN");
    given.schedule(post, Map.of("planned", true));
    String dueAt =
        as(given.city.editor).get("/api/v1/deliveries?postId=" + post).path("items[0].dueAt");
    assertThat(GivenPlans.instant(dueAt)).isEqualTo(today(12));
    given.replan();
    assertThat(given.duty(article, app).getBoolean("plan.pinned")).isTrue();
  }

  @Test
  void an_emergency_passes_quiet_hours_where_the_place_does_not_keep_it_back() {
    String app = given.city.app();
    given.decide(
        "QUIET_HOURS", "HOUR_23,HOUR_0,HOUR_1,HOUR_2,HOUR_3,HOUR_4,HOUR_5,HOUR_10,HOUR_11");
    String article = given.article(clock.now(), "EMERGENCY");
    given.city.sign(given.submitted(article, false, app));
    given.replan();
    assertThat(given.at(article, app)).isBefore(today(11));
    assertThat(given.duty(article, app).getString("plan.reason")).isEqualTo("AS_SOON_AS_READY");

    given.decide("EMERGENCY_PASSES_QUIET", "false");
    given.article(clock.now());

    assertThat(given.at(article, app)).isEqualTo(today(12));
  }

  private String english(String duty) {
    return as(given.city.editor)
        .header("Accept-Language", "en")
        .get("/api/v1/duties/" + duty)
        .path("plan.sentence");
  }

  private static Instant today(int hour) {
    return LocalDate.now(HubClock.ZONE)
        .atTime(LocalTime.of(hour, 0))
        .atZone(HubClock.ZONE)
        .toInstant();
  }
}
