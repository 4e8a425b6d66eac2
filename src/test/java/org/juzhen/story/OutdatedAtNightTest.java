package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.WorkingDays;

/** What a portal takes back, or corrects, is told of until nobody shows it any more. */
@HubTest
class OutdatedAtNightTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject WorkingDays days;

  private GivenArticle article;
  private City city;
  private String watchman;
  private String post;

  @BeforeEach
  void a_post_stands_and_somebody_watches_from_eight_in_the_evening() {
    onAWorkingDay(10);
    article = new GivenArticle(due, "ORDINARY", clock.now());
    city = article.city;
    post = article.posted();
    watchman = city.world.person("watch", city.department, "OBSERVER");
    Map<String, Object> turn =
        Map.of(
            "personId", GivenEmergency.personId(watchman, city.department),
            "from", clock.now().plus(Duration.ofHours(10)).toString(),
            "until", clock.now().plus(Duration.ofHours(21)).toString());
    as(city.coordinator)
        .body(turn)
        .post("/api/v1/units/" + city.department + "/watches")
        .then()
        .statusCode(201);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  private void onAWorkingDay(int hour) {
    LocalDate day = days.plus(LocalDate.now(HubClock.ZONE), 1);
    clock.set(day.atTime(hour, 0).atZone(HubClock.ZONE).toInstant());
  }

  private void after(Duration time) {
    clock.turn(time);
    due.drive("outdated");
    due.drive("outdated");
  }

  /** What the person was told of this matter, the first first. */
  private List<String> told(String person) {
    List<String> kinds =
        as(person)
            .get("/api/v1/notices?limit=500")
            .then()
            .statusCode(200)
            .extract()
            .path("items.kind");
    List<String> all =
        new ArrayList<>(
            kinds.stream()
                .filter(k -> k.startsWith("OUTDATED_") || k.startsWith("ARTICLE_"))
                .toList());
    Collections.reverse(all);
    return all;
  }

  @Test
  @Clause({"R-IM-030", "R-IM-059"})
  void withdrawn_at_night_the_watch_is_told_and_at_the_end_the_supervisor() {
    clock.turn(Duration.ofHours(13));
    article.withdrawn();

    assertThat(told(watchman)).containsExactly("ARTICLE_WITHDRAWN");
    assertThat(told(city.editor)).containsExactly("ARTICLE_WITHDRAWN");

    after(Duration.ofHours(2).plusMinutes(1));
    assertThat(told(watchman)).containsExactly("ARTICLE_WITHDRAWN", "OUTDATED_TAKE_DOWN_DUE");
    after(Duration.ofHours(1));
    assertThat(told(watchman)).hasSize(3);
    assertThat(told(city.leader)).isEmpty();
    assertThat(told(city.supervisor)).isEmpty();
    after(Duration.ofMinutes(40));
    assertThat(told(city.supervisor)).containsExactly("OUTDATED_TAKE_DOWN_DUE");
    after(Duration.ofMinutes(30));
    assertThat(told(city.supervisor))
        .containsExactly("OUTDATED_TAKE_DOWN_DUE", "OUTDATED_TAKE_DOWN_OVER");
    assertThat(told(watchman)).hasSize(4).endsWith("OUTDATED_TAKE_DOWN_OVER");
    assertThat(told(city.editor)).as("the watch is told instead").hasSize(1);
    states().body("items.state", contains("OVERDUE"));

    article.recalled(post);

    states().body("items.state", contains("DONE")).body("items.how", contains("RECALLED"));
    after(Duration.ofDays(1));
    assertThat(told(watchman)).hasSize(4);
    assertThat(told(city.supervisor)).hasSize(2);
  }

  @Test
  void by_day_editor_leader_and_supervisor_are_told_in_their_turn_until_it_is_settled() {
    article.corrected("第二版：改为周日检修。");
    assertThat(told(city.editor)).containsExactly("ARTICLE_CORRECTED");
    assertThat(told(watchman)).isEmpty();

    after(Duration.ofHours(6).plusMinutes(1));
    assertThat(told(city.editor)).containsExactly("ARTICLE_CORRECTED", "OUTDATED_CORRECT_DUE");
    assertThat(told(city.leader)).isEmpty();
    after(Duration.ofHours(3));
    assertThat(told(city.leader)).containsExactly("OUTDATED_CORRECT_DUE");
    assertThat(told(city.supervisor)).isEmpty();

    article.recalled(post);
    after(Duration.ofHours(12));

    assertThat(told(city.editor)).hasSize(2);
    assertThat(told(city.leader)).hasSize(1);
    assertThat(told(city.supervisor)).isEmpty();
  }

  @Test
  void a_hub_that_slept_tells_everybody_once_of_what_ran_out() {
    article.corrected("第二版：改为周日检修。");

    after(Duration.ofDays(2));

    assertThat(told(city.supervisor)).containsExactly("OUTDATED_CORRECT_OVER");
    assertThat(told(city.leader)).containsExactly("OUTDATED_CORRECT_OVER");
    assertThat(told(city.editor)).containsExactly("ARTICLE_CORRECTED", "OUTDATED_CORRECT_OVER");
    as(city.supervisor)
        .get("/api/v1/supervision/figures")
        .then()
        .body("outdatedOverdue", equalTo(1));
  }

  private ValidatableResponse states() {
    return as(city.editor)
        .get("/api/v1/outdated-posts?articleId=" + article.id)
        .then()
        .statusCode(200);
  }
}
