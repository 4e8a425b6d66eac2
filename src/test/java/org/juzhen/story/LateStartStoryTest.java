package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** The hub stood still when something was due, and comes back in the middle of the night. */
@HubTest
class LateStartStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private final LocalDate day = LocalDate.now(HubClock.ZONE);
  private GivenPlans given;
  private String app;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(day);
    given = new GivenPlans(due);
    app = given.city.app();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private Instant at(int days, int hour, int minute) {
    return day.plusDays(days).atTime(hour, minute).atZone(HubClock.ZONE).toInstant();
  }

  private void itIs(Instant moment) {
    clock.set(moment);
    due.drive("delivery");
  }

  private String scheduled(String article, Map<String, ?> how) {
    String post = given.submitted(article, false, app);
    given.city.sign(post);
    as(given.city.editor)
        .body(how)
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(200);
    return post;
  }

  private ValidatableResponse post(String post) {
    return as(given.city.editor).get("/api/v1/posts/" + post).then().statusCode(200);
  }

  private String evening() {
    return at(0, 22, 45).toString();
  }

  @Test
  void what_missed_its_evening_goes_out_in_the_morning_and_once() {
    String post = scheduled(null, Map.of("at", evening()));

    itIs(at(1, 2, 10));

    post(post)
        .body("deliveries[0].state", equalTo("PLANNED"))
        .body("deliveries[0].errorCode", equalTo("HOURS_PASSED"));
    String next = post(post).extract().path("deliveries[0].nextAt");
    assertThat(GivenPlans.instant(next)).isEqualTo(at(1, 6, 0));
    itIs(at(1, 6, 1));
    post(post).body("deliveries.size()", equalTo(1)).body("deliveries[0].state", equalTo("POSTED"));
  }

  @Test
  void what_is_owed_before_the_morning_is_left_to_a_person() {
    clock.set(at(0, 16, 0));
    String article = given.article(clock.now());
    String post = scheduled(article, Map.of("at", evening()));

    itIs(at(1, 2, 10));

    post(post)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("HOURS_PASSED_PAST_DEADLINE"));
  }

  @Test
  void what_somebody_meant_for_the_night_goes_out_in_the_night() {
    String at = at(0, 23, 30).toString();
    String post = scheduled(null, Map.of("at", at, "reason", "与发布会同步"));

    itIs(at(1, 2, 10));

    post(post).body("deliveries[0].state", equalTo("POSTED"));
  }

  @Test
  void a_little_late_is_not_late() {
    String post = scheduled(null, Map.of("at", at(0, 22, 55).toString()));

    clock.set(at(0, 23, 5));
    clock.turn(Duration.ofMinutes(1));
    due.drive("delivery");

    post(post).body("deliveries[0].state", equalTo("POSTED"));
  }
}
