package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** An update that not every main account pushes in time (同步推送). */
@HubTest
class EmergencySyncStoryTest {
  private static final String MISSING = "EMERGENCY_SYNC_MISSING";
  private static final String OVER = "EMERGENCY_SYNC_OVER";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenEmergency given;
  private String board;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenEmergency(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause("R-IM-086")
  void who_does_not_push_it_is_reminded_and_at_the_end_all_who_answer_for_it_are_told() {
    String id = given.opened("MAJOR", clock.now().minus(Duration.ofHours(1)));
    String update = given.written(id, given.update("FIRST"));
    board = "/emergencies/" + id + "/updates/" + update;
    given.city.sign(given.city.leader, "postId", given.postOf(id));
    given.sent(given.city.editor, id, update);

    later(31);
    assertThat(told(given.editor)).containsExactly(MISSING);
    assertThat(told(given.leader)).isEmpty();

    later(15);
    assertThat(told(given.editor)).containsExactly(MISSING);
    assertThat(told(given.leader)).containsExactly(MISSING);
    assertThat(told(given.city.coordinator)).isEmpty();

    later(9);
    assertThat(told(given.city.coordinator)).containsExactly(MISSING);
    assertThat(told(given.city.supervisor)).isEmpty();

    later(6);
    assertThat(told(given.editor)).containsExactlyInAnyOrder(MISSING, OVER);
    assertThat(told(given.leader)).containsExactlyInAnyOrder(MISSING, OVER);
    assertThat(told(given.city.coordinator)).containsExactlyInAnyOrder(MISSING, OVER);
    assertThat(told(given.city.leader)).containsExactly(OVER);
    assertThat(told(given.city.supervisor)).containsExactly(OVER);
    assertThat(GivenEmergency.met(given.thread(given.city.leader, id), "SYNC")).isFalse();

    given.followed(id, update);
    later(120);

    assertThat(GivenEmergency.met(given.thread(given.city.leader, id), "SYNC")).isTrue();
    assertThat(told(given.editor)).containsExactlyInAnyOrder(MISSING, OVER);
  }

  private void later(int minutes) {
    clock.turn(Duration.ofMinutes(minutes));
    due.drive("emergency");
  }

  /** The reminders about this update. */
  private List<String> told(String person) {
    List<String> kinds =
        as(person)
            .get("/api/v1/notices?limit=500")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.findAll { it.link == '" + board + "' }.kind");
    return kinds.stream().filter(List.of(MISSING, OVER)::contains).toList();
  }
}
