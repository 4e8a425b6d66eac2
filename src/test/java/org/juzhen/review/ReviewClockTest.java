package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.Ids;

/** How much of a repost's time its review takes is shown, sorts the queue, and is told. */
@HubTest
class ReviewClockTest {
  @Inject GivenReview given;
  @Inject GivenDeadlines deadlines;
  @Inject PaceDesk pace;
  @Inject TurnedClock clock;

  @AfterEach
  void real_time() {
    clock.reset();
  }

  @Test
  void the_queue_shows_it_and_begins_with_what_takes_longest_and_late_ones_are_told_once() {
    var office = given.office();
    UUID early = Ids.next();
    UUID plain = Ids.next();
    UUID late = Ids.next();
    given.submit(office, plain, given.piece(office, "没有时限"));
    UUID lateCase = given.submitRepost(office, late, "<p>晚</p>", given.piece(office, "<p>晚</p>"));
    clock.turn(Duration.ofMinutes(400));
    UUID earlyCase = given.submitRepost(office, early, "<p>早</p>", given.piece(office, "<p>早</p>"));
    clock.turn(Duration.ofMinutes(185));
    deadlines.due(early, Duration.ofHours(5));
    deadlines.due(late, Duration.ofHours(2));

    String queue = given.browser(office.reviewer()).get("/reviews").asString();
    given.run(Uni.createFrom().deferred(pace::tellAll));
    given.run(Uni.createFrom().deferred(pace::tellAll));

    assertThat(queue).contains("审核已用 3 小时 5 分，占转载时限 25%", "审核已用 9 小时 45 分，占转载时限 81% · 超过 50% 的限度");
    assertThat(queue.indexOf(lateCase.toString())).isLessThan(queue.indexOf(earlyCase.toString()));
    assertThat(told(office.reviewer(), lateCase)).isEqualTo("1");
    assertThat(told(office.reviewer(), earlyCase)).isEqualTo("0");
  }

  private String told(String who, UUID review) {
    return given.text(
        "select count(*)::text from notice where person_id = $1 and kind = 'REVIEW_LATE' and link ="
            + " $2",
        given.person(who),
        "/reviews/" + review);
  }
}
