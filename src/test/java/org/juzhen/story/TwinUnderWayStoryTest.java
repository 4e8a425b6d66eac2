package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.plan.PlanDesk;
import org.juzhen.review.GivenSql;

/** A bureau owes the city's article, and writes from its own portal's, which is the same. */
@HubTest
class TwinUnderWayStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject GivenSql sql;
  @Inject PlanDesk plans;

  private GivenTwins given;
  private String owed;
  private String other;

  @BeforeEach
  void the_duty_is_of_one_of_them() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenTwins(due, clock.now().minus(Duration.ofMinutes(30)));
    boolean first = given.duties(given.first).contains("1 OPEN");
    owed = first ? given.first : given.second;
    other = first ? given.second : given.first;
    assertThat(given.duties(owed)).containsExactly("1 OPEN");
    assertThat(given.duties(other)).doesNotContain("1 OPEN");
    due.drive("duty-plan");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void its_post_is_what_the_duty_waits_for() {
    String post = given.submitted(other);
    assertThat(reviewed(post).getString("clock.dueAt"))
        .as("who signs sees until when")
        .isEqualTo(duty().getString("dueAt"));
    sql.browser(given.city.editor)
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("/posts/" + post))
        .body(not(containsString("/posts/new?articleId=" + owed)));

    given.city.sign(post);
    due.drive("duty-plan");

    assertThat(GivenPlans.instant(duty().getString("plan.at")))
        .as("it is cleared and may go")
        .isBefore(clock.now().plus(Duration.ofMinutes(5)));
    schedule(post, Map.of("planned", true));
    due.drive("delivery");
    assertThat(given.duties(owed)).containsExactly("1 DONE_ON_TIME");
  }

  @Test
  void where_it_is_scheduled_by_hand_it_is_the_plan_and_no_pin_lapses() {
    Instant noon = clock.now().plus(Duration.ofHours(2));
    Instant evening = clock.now().plus(Duration.ofHours(6));
    as(given.city.editor)
        .body(Map.of("at", noon.toString(), "way", "PUBLISH"))
        .put("/api/v1/duties/" + duty().getString("id") + "/plan")
        .then()
        .statusCode(200);
    String post = given.submitted(other);
    given.city.sign(post);
    schedule(post, Map.of("at", evening.toString()));

    clock.set(noon.plus(Duration.ofMinutes(6)));
    DueWorks.await(plans::lookAround);
    due.drive("duty-plan");

    assertThat(GivenPlans.instant(duty().getString("plan.at"))).isEqualTo(evening);
    assertThat(duty().getString("plan.lapsedPinAt")).isNull();
    assertThat(onBoard()).as("its post stands there, not its own plan").isNull();
    as(given.city.editor)
        .body(
            Map.of(
                "kind", "DELIVERY", "id", delivery(post), "at", noon.plusSeconds(7_200).toString()))
        .post("/api/v1/calendar/moves/trial")
        .then()
        .statusCode(200)
        .body("effect.duties[0].inTimeAfter", equalTo(true));
  }

  @Test
  void an_older_text_of_it_is_not_what_a_correction_waits_for() {
    String post = given.submitted(other);
    given.corrected(owed, "二十二点", "二十三点");

    assertThat(given.duties(owed)).containsExactly("2 OPEN");
    assertThat(reviewed(post).getString("clock")).isNull();
    sql.browser(given.city.editor)
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("/posts/new?articleId=" + owed));
  }

  private void schedule(String post, Map<String, ?> how) {
    as(given.city.editor)
        .body(how)
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(200);
  }

  private String delivery(String post) {
    return as(given.city.editor).get("/api/v1/deliveries?postId=" + post).path("items[0].id");
  }

  /** When the duty's own plan stands on the board. */
  private String onBoard() {
    LocalDate today = LocalDate.ofInstant(clock.now(), HubClock.ZONE);
    JsonPath board =
        as(given.city.editor)
            .get("/api/v1/calendar?limit=500&from=" + today + "&to=" + today.plusDays(2))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String its = "items.find { it.id == '" + duty().getString("id") + "' }";
    assertThat(board.getString(its + ".kind")).isEqualTo("DUTY");
    return board.getString(its + ".at");
  }

  private JsonPath duty() {
    String query = "/api/v1/duties?articleId=" + owed + "&accountId=" + given.app;
    String found = as(given.city.editor).get(query).path("items[0].id");
    return as(given.city.editor).get("/api/v1/duties/" + found).then().extract().jsonPath();
  }

  /** The line of the queue about the post. */
  private JsonPath reviewed(String post) {
    JsonPath queue =
        as(given.city.reviewer)
            .get("/api/v1/reviews?mine=true&limit=500")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<String> posts = queue.getList("items.postId");
    assertThat(posts).contains(post);
    return queue.setRootPath("items[" + posts.indexOf(post) + "]");
  }
}
