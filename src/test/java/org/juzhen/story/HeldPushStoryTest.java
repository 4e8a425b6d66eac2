package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** A push that had to wait counts where it will be, for the planner as for the platform. */
@HubTest
class HeldPushStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private String wechat;

  @BeforeEach
  void a_place_where_only_pushes_count() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    given.decide("UNPUSHED_FULFILS", "false");
    wechat = given.city.wechat();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void beside_a_push_that_is_held_for_tomorrow_an_article_goes_along_with_it() {
    LocalDate tomorrow = LocalDate.now(HubClock.ZONE).plusDays(1);
    pushedAt(clock.now());
    send();
    pushedAt(clock.now().plus(Duration.ofHours(9)));
    clock.turn(Duration.ofHours(9).plusMinutes(1));
    due.drive("delivery");
    clock.turn(Duration.ofHours(1));

    String article = given.article(clock.now());

    assertThat(given.at(article, wechat)).isEqualTo(at(tomorrow, 6));
    assertThat(given.duty(article, wechat).getString("plan.reason")).isEqualTo("JOINS_FIXED");
    String post = given.submitted(article, false, wechat);
    given.city.sign(post);
    given.replan();
    given.schedule(post, Map.of("planned", true));
    as(given.city.editor)
        .get("/api/v1/posts/" + post)
        .then()
        .body("deliveries[0].together.all.size()", equalTo(2));
    clock.set(at(tomorrow, 6).plusSeconds(60));
    Platforms.letTimePass(24 * 3_600);
    send();
    assertThat(given.duty(article, wechat).getString("state")).isEqualTo("DONE_ON_TIME");
  }

  @Test
  void what_was_due_before_the_end_of_a_month_and_went_out_after_it_takes_the_push_of_that_day() {
    LocalDate last = YearMonth.now(HubClock.ZONE).atEndOfMonth();
    clock.at(last);
    pushedAt(clock.now().plus(Duration.ofHours(10)));
    clock.set(at(last.plusDays(1), 7));
    send();

    String article = given.article(clock.now());

    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isFalse();
    assertThat(given.duty(article, wechat).getString("plan.cause")).isEqualTo("QUOTA_SPENT");
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(HubClock.ZONE).toInstant();
  }

  /** Something of the department's own that nobody owes. */
  private void pushedAt(Instant at) {
    String post = given.submitted(null, true, wechat);
    given.city.sign(post);
    given.schedule(post, Map.of("at", at.toString(), "push", true));
  }

  private void send() {
    for (int i = 0; i < 4; i++) {
      due.drive("delivery");
      clock.turn(Duration.ofSeconds(40));
      Platforms.letTimePass(40);
    }
    due.drive("delivery");
    given.replan();
  }
}
