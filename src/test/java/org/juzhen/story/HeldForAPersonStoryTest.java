package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
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

/** What was scheduled for a duty that nobody owes any more is not sent without somebody's word. */
@HubTest
class HeldForAPersonStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String app;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    app = given.city.app();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_somebody_wants_before_its_time_goes_out_at_its_time() {
    String article = given.article(clock.now());
    String post = scheduled(article, app, Duration.ofHours(3));
    classed(article, "ORDINARY");
    post(post)
        .body("deliveries[0].state", equalTo("PLANNED"))
        .body("deliveries[0].held", equalTo(true));

    as(given.city.editor)
        .post("/api/v1/posts/" + post + "/keeping")
        .then()
        .statusCode(200)
        .body("deliveries[0].held", equalTo(false));
    later(Duration.ofHours(2));
    post(post).body("deliveries[0].state", equalTo("PLANNED"));
    later(Duration.ofHours(2));

    post(post).body("deliveries[0].state", equalTo("POSTED"));
  }

  @Test
  void what_nobody_wants_waits_and_stays_in_the_hands_of_a_person_when_it_is_owed_again() {
    String article = given.article(clock.now());
    String post = scheduled(article, app, Duration.ofHours(3));
    String free = scheduled(null, app, Duration.ofHours(3));
    classed(article, "ORDINARY");

    later(Duration.ofHours(4));

    post(post)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("NO_LONGER_OWED"));
    post(free).body("deliveries[0].state", equalTo("POSTED"));
    classed(article, "IMPORTANT");
    later(Duration.ofMinutes(1));
    post(post)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("OWED_AGAIN"))
        .body("deliveries[0].held", equalTo(true));
    assertThat(told("DELIVERY_OWED_AGAIN")).as("it may be out already by hand").isEqualTo(1);

    as(given.city.editor).post("/api/v1/posts/" + post + "/keeping").then().statusCode(200);
    later(Duration.ofMinutes(1));
    post(post)
        .body("deliveries.size()", equalTo(1))
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].held", equalTo(false));
  }

  @Test
  void what_is_owed_again_before_its_time_goes_out_at_its_time() {
    String article = given.article(clock.now());
    String post = scheduled(article, app, Duration.ofHours(3));
    classed(article, "ORDINARY");
    classed(article, "IMPORTANT");

    post(post)
        .body("deliveries[0].state", equalTo("PLANNED"))
        .body("deliveries[0].held", equalTo(false));
    later(Duration.ofHours(2));
    post(post).body("deliveries[0].state", equalTo("PLANNED"));
    later(Duration.ofHours(2));
    post(post).body("deliveries[0].state", equalTo("POSTED"));
  }

  private int told(String kind) {
    return as(given.city.editor)
        .get("/api/v1/notices?limit=500")
        .jsonPath()
        .getList("items.findAll { it.kind == '" + kind + "' }")
        .size();
  }

  @Test
  void what_a_person_fixed_goes_out() {
    String article = given.article(clock.now());
    String duty = given.duty(article, app).getString("id");
    as(given.city.editor)
        .body(Map.of("at", clock.now().plus(Duration.ofHours(3)).toString(), "way", "PUBLISH"))
        .put("/api/v1/duties/" + duty + "/plan")
        .then()
        .statusCode(200);
    String post = scheduled(article, app, Duration.ofHours(3));

    classed(article, "ORDINARY");
    post(post).body("deliveries[0].held", equalTo(false));
    later(Duration.ofHours(4));

    post(post).body("deliveries[0].state", equalTo("POSTED"));
  }

  @Test
  void a_push_that_is_held_is_given_back() {
    given.decide("UNPUSHED_FULFILS", "false");
    String wechat = given.city.wechat();
    String wrong = given.article(clock.now());
    String post = given.submitted(wrong, true, wechat);
    given.city.sign(post);
    given.schedule(
        post, Map.of("push", true, "at", clock.now().plus(Duration.ofHours(4)).toString()));
    String other = given.article(clock.now().minus(Duration.ofHours(1)));
    assertThat(given.duty(other, wechat).getString("plan.cause"))
        .as("the push of the day comes too late for it")
        .isEqualTo("QUOTA_SPENT");

    classed(wrong, "ORDINARY");
    given.replan();

    assertThat(given.duty(other, wechat).getBoolean("plan.inTime")).isTrue();
  }

  private String scheduled(String article, String account, Duration in) {
    String post = given.submitted(article, false, account);
    given.city.sign(post);
    Map<String, Object> how = new HashMap<>();
    how.put("at", clock.now().plus(in).toString());
    given.schedule(post, how);
    return post;
  }

  private void classed(String article, String importance) {
    as(given.city.supervisor)
        .body(Map.of("importance", importance, "reason", "重新定级"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
    due.drive("article-news");
    given.replan();
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("delivery");
  }

  private ValidatableResponse post(String post) {
    return as(given.city.editor).get("/api/v1/posts/" + post).then().statusCode(200);
  }
}
