package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What an account may do changes its plans at once, without anybody looking around. */
@HubTest
class ReplannedStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void an_account_that_gets_keys_is_planned_for_the_machine_at_once() {
    String app = given.city.account("APP", "APP", true);
    String article = given.article(clock.now());
    assertThat(way(article, app)).isEqualTo("BY_HAND");

    String secret = "whsec_eXVueGl1LWFwcC1zZWNyZXQtZm9yLXN0b3JpZXM=";
    given.city.credentials(app, Map.of("baseUrl", Platforms.url() + "/app/none", "secret", secret));
    given.replan();

    assertThat(way(article, app)).isEqualTo("PUBLISH");
  }

  @Test
  void an_account_whose_keys_a_platform_refuses_is_planned_for_a_person_at_once() {
    String wechat = given.city.wechat();
    String article = given.article(clock.now());
    String other = given.article(clock.now());
    String post = given.submitted(article, false, wechat);
    given.city.sign(post);
    given.replan();
    assertThat(way(other, wechat)).isEqualTo("PUBLISH");

    given.city.credentials(
        wechat, Map.of("appId", "wx0123456789abcdef", "appSecret", "a".repeat(32)));
    given.replan();
    assertThat(way(other, wechat)).as("nobody has refused them yet").isEqualTo("PUBLISH");
    given.schedule(post, Map.of("at", clock.now().plusSeconds(1).toString(), "reason", "与活动同步"));
    clock.turn(Duration.ofMinutes(2));
    due.drive("delivery");
    given.replan();

    assertThat(way(other, wechat)).isEqualTo("BY_HAND");
  }

  @Test
  void a_rule_of_the_city_changes_the_plans_of_all_below_it_at_once() {
    String wechat = given.city.wechat();
    String article = given.article(clock.now());
    assertThat(way(article, wechat)).isEqualTo("PUBLISH");

    given.decide("UNPUSHED_FULFILS", "false");
    given.replan();
    assertThat(way(article, wechat)).isEqualTo("PUSH");
  }

  @Test
  void quiet_hours_that_begin_tomorrow_change_plans_when_tomorrow_begins() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    clock.set(today.atTime(20, 0).atZone(HubClock.ZONE).toInstant());
    String app = given.city.app();
    String article = given.article(clock.now());
    String night = "HOUR_23,HOUR_0,HOUR_1,HOUR_2,HOUR_3,HOUR_4,HOUR_5,HOUR_6";
    given.decide("QUIET_HOURS", night, today.plusDays(1));
    given.replan();
    assertThat(timeOfDay(article, app)).isEqualTo(LocalTime.of(6, 0));

    clock.set(today.plusDays(1).atTime(0, 10).atZone(HubClock.ZONE).toInstant());
    given.replan();
    assertThat(timeOfDay(article, app)).isEqualTo(LocalTime.of(7, 0));
  }

  private LocalTime timeOfDay(String article, String account) {
    return LocalTime.ofInstant(given.at(article, account), HubClock.ZONE);
  }

  private String way(String article, String account) {
    return given.duty(article, account).getString("plan.way");
  }
}
