package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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

/** A moment that a person fixed and that passed without a post binds nobody any more. */
@HubTest
class LapsedPinStoryTest {
  private static final String KIND = "DUTY_PIN_LAPSED";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject PlanDesk plans;

  private GivenPlans given;
  private String wechat;
  private Instant chosen;

  @BeforeEach
  void only_pushes_count_and_one_is_fixed_for_noon() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    given.decide("UNPUSHED_FULFILS", "false");
    wechat = given.city.wechat();
    chosen = clock.now().plus(Duration.ofHours(2));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void a_pin_that_passed_gives_its_push_back_and_who_pinned_is_told_once() {
    String pinned = given.article(clock.now());
    pin(pinned, chosen);
    String other = given.article(clock.now());
    assertThat(given.duty(other, wechat).getBoolean("plan.inTime")).as("not ready then").isFalse();

    pass();

    JsonPath plan = given.duty(pinned, wechat);
    assertThat(plan.getBoolean("plan.pinned")).isFalse();
    assertThat(plan.getString("plan.way")).isEqualTo("PUSH");
    assertThat(plan.getBoolean("plan.inTime")).as("the push of the day is free again").isTrue();
    assertThat(given.at(pinned, wechat)).isAfter(chosen);
    assertThat(plan.getString("plan.sentence")).contains("已过，没有发布", "已重新排期");
    assertThat(GivenPlans.instant(plan.getString("plan.lapsedPinAt"))).isEqualTo(chosen);
    assertThat(given.duty(other, wechat).getBoolean("plan.inTime")).isTrue();
    assertThat(given.duty(other, wechat).getString("plan.lapsedPinAt")).isNull();
    assertThat(told(given.city.editor)).hasSize(1);

    pass();
    assertThat(told(given.city.editor)).as("once").hasSize(1);
    assertThat(told(given.city.leader)).as("only who pinned").isEmpty();
  }

  @Test
  void what_lapsed_is_pinned_anew_and_the_sentence_no_longer_speaks_of_it() {
    String pinned = given.article(clock.now());
    pin(pinned, chosen);
    pass();

    Instant later = clock.now().plus(Duration.ofHours(3));
    pin(pinned, later);

    assertThat(given.at(pinned, wechat)).isEqualTo(later);
    assertThat(given.duty(pinned, wechat).getBoolean("plan.pinned")).isTrue();
    assertThat(given.duty(pinned, wechat).getString("plan.sentence")).doesNotContain("已重新排期");
    String duty = given.duty(pinned, wechat).getString("id");
    assertThat(journal(duty)).contains("LAPSE_PIN");
  }

  @Test
  void a_pin_whose_moment_is_now_still_holds_its_push() {
    String pinned = given.article(clock.now());
    pin(pinned, chosen);
    clock.set(chosen.plus(Duration.ofMinutes(4)));

    look();

    assertThat(given.duty(pinned, wechat).getBoolean("plan.pinned")).isTrue();
    assertThat(told(given.city.editor)).isEmpty();
  }

  @Test
  void what_was_scheduled_after_it_was_pinned_does_not_lapse() {
    String pinned = given.article(clock.now());
    pin(pinned, chosen);
    String post = given.submitted(pinned, true, wechat);
    given.city.sign(post);
    Instant evening = clock.now().plus(Duration.ofHours(8));
    given.schedule(post, Map.of("at", evening.toString(), "push", true));

    pass();

    assertThat(given.at(pinned, wechat)).isEqualTo(evening);
    assertThat(told(given.city.editor)).isEmpty();
  }

  private void pass() {
    Instant passed = chosen.plus(Duration.ofMinutes(6));
    clock.set(clock.now().isBefore(passed) ? passed : clock.now().plus(Duration.ofMinutes(6)));
    look();
  }

  private void look() {
    DueWorks.await(plans::lookAround);
    given.replan();
  }

  private void pin(String article, Instant at) {
    String duty = given.duty(article, wechat).getString("id");
    as(given.city.editor)
        .body(Map.of("at", at.toString(), "way", "PUSH"))
        .put("/api/v1/duties/" + duty + "/plan")
        .then()
        .statusCode(200)
        .body("plan.pinned", equalTo(true));
  }

  private List<String> told(String person) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .extract()
        .jsonPath()
        .getList("items.findAll { it.kind == '" + KIND + "' }.link");
  }

  private List<String> journal(String duty) {
    return as(given.city.world.person("auditor", null, "AUDITOR"))
        .get("/api/v1/audit?subjectId=" + duty)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.verb");
  }
}
