package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** Who opens an emergency at any hour, and who is told while its clock runs. */
@HubTest
class EmergencyWatchStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenEmergency given;

  @BeforeEach
  void a_bureau_and_an_office_below_it() {
    given = new GivenEmergency(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private Instant anHourAgo() {
    return clock.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void whoever_is_on_watch_opens_one_and_others_do_not() {
    String watchman = given.city.world.person("watchman", given.city.department, "EDITOR");
    Map<String, Object> wanted = given.wanted("OPINION", anHourAgo());
    given.open(watchman, wanted).then().statusCode(403).body("code", equalTo("NOT_ON_DUTY"));
    given.open(given.editor, wanted).then().statusCode(404);
    wanted.put("beganAt", clock.now().plus(Duration.ofHours(1)).toString());
    given.open(given.city.coordinator, wanted).then().statusCode(400);
    wanted.put("beganAt", anHourAgo().toString());
    watch(watchman);

    given.open(watchman, wanted).then().statusCode(201);
  }

  private void watch(String person) {
    Map<String, Object> turn =
        Map.of(
            "personId", GivenEmergency.personId(person, given.city.department),
            "from", clock.now().minusSeconds(60).toString(),
            "until", clock.now().plus(Duration.ofDays(2)).toString());
    as(given.city.coordinator)
        .body(turn)
        .post("/api/v1/units/" + given.city.department + "/watches")
        .then()
        .statusCode(201);
  }

  @Test
  void a_concern_that_turns_out_to_be_grave_gets_the_clocks_of_a_major_emergency() {
    Instant began = anHourAgo();
    String id = given.opened("OPINION", began);

    given
        .post(given.city.coordinator, id, "/raising", Map.of("words", "出现人员伤亡"))
        .then()
        .statusCode(200)
        .body("kind", equalTo("MAJOR"));

    assertThat(given.due(id, "FIRST_RELEASE")).isEqualTo(began.plus(Duration.ofHours(5)));
    given
        .post(given.city.coordinator, id, "/raising", Map.of("words", "再次"))
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_MAJOR"));
  }

  @Test
  void watch_leader_and_supervisor_are_told_in_their_turn_and_all_at_the_end() {
    String watchman = given.city.world.person("watchman", given.city.department, "EDITOR");
    watch(watchman);
    String id = given.opened("MAJOR", clock.now());
    String link = "/emergencies/" + id;
    due.drive("emergency");
    List<Integer> before = told(watchman, link);

    assertThat(after(Duration.ofMinutes(151), watchman, link)).isEqualTo(plus(before, 1, 0, 0));
    assertThat(after(Duration.ofMinutes(75), watchman, link)).isEqualTo(plus(before, 2, 1, 0));
    assertThat(after(Duration.ofMinutes(45), watchman, link)).isEqualTo(plus(before, 2, 1, 1));
    assertThat(after(Duration.ofMinutes(30), watchman, link)).isEqualTo(plus(before, 3, 2, 2));
  }

  private List<Integer> after(Duration time, String watchman, String link) {
    clock.turn(time);
    due.drive("emergency");
    return told(watchman, link);
  }

  private List<Integer> told(String watchman, String link) {
    return List.of(
        GivenEmergency.told(watchman, link),
        GivenEmergency.told(given.city.leader, link),
        GivenEmergency.told(given.city.supervisor, link));
  }

  private static List<Integer> plus(List<Integer> before, int watch, int leader, int supervisor) {
    return List.of(before.get(0) + watch, before.get(1) + leader, before.get(2) + supervisor);
  }
}
