package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
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

/** A headline that is moved out of a push and back again is the headline as before (撤销改期). */
@HubTest
class UndoneMoveStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String wechat;
  private String headline;
  private String along;
  private Instant evening;

  @BeforeEach
  void a_push_of_two() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    given.decide("UNPUSHED_FULFILS", "false");
    wechat = given.city.wechat();
    evening = clock.now().plus(Duration.ofHours(6));
    headline = cleared(given.article(clock.now()));
    given.schedule(headline, Map.of("at", evening.toString(), "push", true));
    given.replan();
    along = cleared(given.article(clock.now()));
    given.replan();
    given.schedule(along, Map.of("planned", true));
    assertThat(place(headline)).isEqualTo(1);
    assertThat(place(along)).isEqualTo(2);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private String cleared(String article) {
    String post = given.submitted(article, false, wechat);
    given.city.sign(post);
    return post;
  }

  private Integer place(String post) {
    return as(given.city.editor)
        .get("/api/v1/posts/" + post)
        .path("deliveries.find { it.state == 'PLANNED' }.together.place");
  }

  private JsonPath move(Object wanted) {
    return as(given.city.editor)
        .body(wanted)
        .post("/api/v1/calendar/moves")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private JsonPath later(String post) {
    String delivery =
        as(given.city.editor)
            .get("/api/v1/deliveries?state=PLANNED&postId=" + post)
            .path("items[0].id");
    String at = evening.plus(Duration.ofHours(1)).toString();
    return move(Map.of("kind", "DELIVERY", "id", delivery, "at", at));
  }

  @Test
  void the_headline_comes_back_as_the_headline() {
    JsonPath moved = later(headline);
    assertThat(place(headline)).isNull();

    move(moved.getMap("undo"));

    assertThat(place(headline)).isEqualTo(1);
    assertThat(place(along)).isEqualTo(2);
  }

  @Test
  void what_went_along_comes_back_behind_it() {
    move(later(along).getMap("undo"));

    assertThat(place(headline)).isEqualTo(1);
    assertThat(place(along)).isEqualTo(2);
  }

  @Test
  void a_place_before_the_first_is_refused_and_moves_nothing() {
    as(given.city.editor)
        .body(
            Map.of(
                "kind",
                "DELIVERY",
                "id",
                later(along).getString("id"),
                "at",
                evening.toString(),
                "place",
                0))
        .post("/api/v1/calendar/moves")
        .then()
        .statusCode(400);

    assertThat(place(along)).isNull();
  }
}
