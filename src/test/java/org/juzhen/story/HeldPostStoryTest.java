package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** A repost that Weibo would not take any more this hour waits, with its plan, or for a person. */
@HubTest
class HeldPostStoryTest {
  /** What Weibo allows in an hour of the clock. */
  private static final int AN_HOUR = 30;

  private static final String UNTIL_NOON =
      "HOUR_23,HOUR_0,HOUR_1,HOUR_2,HOUR_3,HOUR_4,HOUR_5,HOUR_11";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String weibo;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    weibo = given.city.weibo();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void its_plan_moves_to_the_next_hour_and_it_is_done_then() {
    String article = given.article(clock.now());
    String post = sentInAFullHour(article);

    delivery(post)
        .body("deliveries[0].state", equalTo("PLANNED"))
        .body("deliveries[0].errorCode", equalTo("POSTS_SPENT"));
    assertThat(dueAt(post)).isEqualTo(today(11));
    assertThat(given.at(article, weibo)).isEqualTo(today(11));

    clock.set(today(11).plusSeconds(30));
    due.drive("delivery");
    assertThat(given.duty(article, weibo).getString("state")).isEqualTo("DONE_ON_TIME");
  }

  @Test
  void it_waits_for_the_end_of_quiet_hours_as_plans_do() {
    given.decide("QUIET_HOURS", UNTIL_NOON);

    String article = given.article(clock.now());
    String post = sentInAFullHour(article);

    assertThat(dueAt(post)).isEqualTo(today(12));
    assertThat(given.at(article, weibo)).isEqualTo(today(12));
  }

  @Test
  void an_emergency_keeps_to_the_quota_but_passes_quiet_hours() {
    given.decide("QUIET_HOURS", UNTIL_NOON);

    String article = given.article(clock.now(), "EMERGENCY");
    String post = sentInAFullHour(article);

    delivery(post).body("deliveries[0].state", equalTo("PLANNED"));
    assertThat(dueAt(post)).isEqualTo(today(11));
  }

  @Test
  void what_would_be_late_by_then_goes_to_a_person_at_once() {
    String article = given.article(clock.now().minus(Duration.ofMinutes(11 * 60 + 30)));

    String post = sentInAFullHour(article);

    delivery(post)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("POSTS_SPENT_PAST_DEADLINE"))
        .body("deliveries[0].error", containsString("人工发布"));
    clock.set(today(11).plusSeconds(30));
    due.drive("delivery");
    delivery(post).body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"));
  }

  private String signed(String article) {
    String post = given.submitted(article, false, weibo);
    given.city.sign(post);
    return post;
  }

  /** Planned for now, while others have used up the hour on the platform itself. */
  private String sentInAFullHour(String article) {
    String post = signed(article);
    theHourIsFull();
    given.schedule(post, Map.of());
    due.drive("delivery");
    given.replan();
    return post;
  }

  private ValidatableResponse delivery(String post) {
    return as(given.city.editor).get("/api/v1/posts/" + post).then().statusCode(200);
  }

  private Instant dueAt(String post) {
    return GivenPlans.instant(delivery(post).extract().path("deliveries[0].dueAt"));
  }

  private void theHourIsFull() {
    for (int i = 0; i < AN_HOUR; i++) {
      as(given.city.editor)
          .body(
              Map.of(
                  "url",
                  "https://weibo.com/" + UUID.randomUUID(),
                  "title",
                  "后台发的",
                  "postedAt",
                  clock.now().toString()))
          .post("/api/v1/accounts/" + weibo + "/observed-posts")
          .then()
          .statusCode(201);
    }
  }

  private static Instant today(int hour) {
    return LocalDate.now(HubClock.ZONE).atTime(hour, 0).atZone(HubClock.ZONE).toInstant();
  }
}
