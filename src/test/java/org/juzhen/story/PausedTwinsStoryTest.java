package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** Two portals published the same notice, and an account that reposts it stands still meanwhile. */
@HubTest
class PausedTwinsStoryTest {
  private static final String WRONG = "推迟到二十二点发车";

  @Inject DueWorks due;
  @Inject TurnedClock clock;

  private GivenTwins twins;
  private GivenPause pause;

  @BeforeEach
  void a_notice_of_two_portals_and_a_place_that_knows_pauses() {
    twins = new GivenTwins(due);
    pause = new GivenPause(twins.city, twins.app);
    pause.isKnown();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause({"R-SX-016", "R-IM-107"})
  void a_correction_that_came_in_a_pause_is_owed_after_it_by_who_shows_the_other() {
    twins.posted(twins.first);
    twins.secondBindsNobody();
    pause.begins(clock.today());
    clock.turn(Duration.ofMinutes(10));
    twins.corrected(twins.second, WRONG, "推迟到二十三点发车");
    assertThat(twins.duties(twins.second)).isEmpty();

    clock.turn(Duration.ofMinutes(10));
    pause.ends();

    assertThat(twins.duties(twins.second)).containsExactly("2 OPEN");
    twins.posted(twins.second);
    assertThat(twins.duties(twins.second)).containsExactly("2 DONE_ON_TIME");
  }

  @Test
  void
      a_correction_that_was_owed_before_a_pause_is_owed_after_it_also_beside_another_of_its_twin() {
    twins.corrected(twins.first, WRONG, "推迟到二十三点发车");
    twins.corrected(twins.second, WRONG, "推迟到二十四点发车");
    twins.posted(twins.second);
    assertThat(twins.duties(twins.first)).containsExactly("2 OPEN");
    assertThat(twins.duties(twins.second)).containsExactly("2 DONE_ON_TIME");
    pause.begins(clock.today());
    assertThat(twins.duties(twins.first)).containsExactly("2 CANCELLED");

    pause.ends();

    assertThat(twins.duties(twins.first)).containsExactly("2 OPEN");
  }
}
