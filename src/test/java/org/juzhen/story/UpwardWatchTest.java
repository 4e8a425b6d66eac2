package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** At night whoever is on watch above hears of offers. */
@HubTest
class UpwardWatchTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenOffer given;
  private String watchman;

  @BeforeEach
  void somebody_watches_from_ten_at_night_to_seven() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenOffer(due);
    watchman = given.world.person("watch", given.government, "OBSERVER");
    Map<String, Object> turn =
        Map.of(
            "personId", GivenEmergency.personId(watchman, given.government),
            "from", clock.now().plus(Duration.ofHours(12)).toString(),
            "until", clock.now().plus(Duration.ofHours(21)).toString());
    as(given.city.supervisor)
        .body(turn)
        .post("/api/v1/units/" + given.government + "/watches")
        .then()
        .statusCode(201);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void the_watch_is_told_instead_when_an_answer_is_due_soon_at_night() {
    String offer = given.signed(given.article());
    assertThat(given.told(watchman, offer)).as("by day").isEmpty();

    clock.turn(Duration.ofHours(19));
    due.drive("upward");

    assertThat(given.told(watchman, offer)).containsExactly("UPWARD_NEAR");
    assertThat(given.told(given.clerk, offer)).doesNotContain("UPWARD_NEAR");
  }

  @Test
  void what_is_offered_at_night_is_told_to_the_watch_and_to_those_who_come_in_the_morning() {
    clock.turn(Duration.ofHours(14));

    String offer = given.signed(given.article());

    assertThat(given.told(watchman, offer)).containsExactly("UPWARD_OFFERED");
    assertThat(given.told(given.clerk, offer)).containsExactly("UPWARD_OFFERED");
  }

  @Test
  void without_a_watch_those_are_told_who_are_told_by_day() {
    clock.turn(Duration.ofHours(3));
    String offer = given.signed(given.article());

    clock.turn(Duration.ofHours(20));
    due.drive("upward");

    assertThat(given.told(given.clerk, offer)).contains("UPWARD_NEAR");
    assertThat(given.told(watchman, offer)).isEmpty();
  }
}
