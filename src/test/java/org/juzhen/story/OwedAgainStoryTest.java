package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.WorkingDays;

/** Whoever owes something once more is told of it once more. */
@HubTest
class OwedAgainStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject WorkingDays days;

  @BeforeEach
  void nine_in_the_morning_of_a_working_day() {
    LocalDate day = days.plus(LocalDate.now(HubClock.ZONE), 1);
    clock.set(day.atTime(9, 0).atZone(HubClock.ZONE).toInstant());
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void who_was_reminded_before_the_class_was_taken_back_is_reminded_after_it_is_given_again() {
    GivenArticle article = new GivenArticle(due, "IMPORTANT", clock.now());
    after(Duration.ofHours(9).plusMinutes(1));
    assertThat(told(article.city.editor, "REPOST_BEHIND", article.id)).isEqualTo(1);
    assertThat(told(article.city.leader, "REPOST_BEHIND", article.id)).isEqualTo(1);

    article.classed("ORDINARY");
    article.classed("IMPORTANT");
    after(Duration.ofMinutes(1));

    assertThat(told(article.city.editor, "REPOST_BEHIND", article.id)).isEqualTo(2);
    assertThat(told(article.city.leader, "REPOST_BEHIND", article.id)).isEqualTo(2);
    after(Duration.ofHours(3));
    assertThat(told(article.city.supervisor, "REPOST_OVER", article.id)).isEqualTo(1);
    due.drive("duty");
    assertThat(told(article.city.supervisor, "REPOST_OVER", article.id)).isEqualTo(1);
  }

  @Test
  void an_emergency_that_is_one_again_is_told_again() {
    GivenArticle article = new GivenArticle(due, "EMERGENCY", clock.now());
    assertThat(told(article.city.editor, "REPOST_EMERGENCY", article.id)).isEqualTo(1);

    article.classed("ORDINARY");
    article.classed("EMERGENCY");

    assertThat(told(article.city.editor, "REPOST_EMERGENCY", article.id)).isEqualTo(2);
    assertThat(told(article.city.leader, "REPOST_EMERGENCY", article.id)).isEqualTo(2);
  }

  @Test
  void what_could_be_in_time_in_between_and_cannot_any_more_is_told_again() {
    clock.at(LocalDate.now(HubClock.ZONE));
    GivenPlans given = new GivenPlans(due);
    given.decide("UNPUSHED_FULFILS", "false");
    String wechat = given.city.wechat();
    pushedOutside(given, wechat);
    String article = given.article(clock.now());
    String duty = given.duty(article, wechat).getString("id");
    String kind = "DUTY_NOT_IN_TIME_QUOTA_SPENT";
    assertThat(told(given.city.editor, kind, duty)).isEqualTo(1);
    given.replan();
    assertThat(told(given.city.editor, kind, duty)).isEqualTo(1);

    given.decide("UNPUSHED_FULFILS", "true");
    given.replan();
    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isTrue();
    given.decide("UNPUSHED_FULFILS", "false");
    given.replan();

    assertThat(given.duty(article, wechat).getBoolean("plan.inTime")).isFalse();
    assertThat(told(given.city.editor, kind, duty)).isEqualTo(2);
    assertThat(told(given.city.leader, kind, duty)).isEqualTo(2);
  }

  private void pushedOutside(GivenPlans given, String account) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("url", "https://mp.weixin.qq.com/s?__biz=M&mid=81&idx=1&sn=" + UUID.randomUUID());
    seen.put("title", "后台发的");
    seen.put("postedAt", clock.now().toString());
    seen.put("pushed", true);
    as(given.city.editor)
        .body(seen)
        .post("/api/v1/accounts/" + account + "/observed-posts")
        .then()
        .statusCode(201);
  }

  private void after(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }

  /** How many notices of a kind about something the person has. */
  private static int told(String person, String kind, String subject) {
    String which =
        "items.findAll { it.kind == '" + kind + "' && it.link.endsWith('" + subject + "') }";
    return as(person).get("/api/v1/notices?limit=500").jsonPath().getList(which).size();
  }
}
