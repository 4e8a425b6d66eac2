package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** A portal sends many important articles at once: people are told once, with their number. */
@HubTest
class ManyAtOnceStoryTest {
  private static final int MANY = 24;
  private static final String BURST = "DUTY_NOT_IN_TIME_BURST";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;

  @BeforeEach
  void a_city_at_ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private void publish() {
    Portal portal = Portal.of(given.city.government, given.city.supervisor);
    for (int i = 0; i < MANY; i++) {
      String words = "<p>第" + i + "号通告：" + UUID.randomUUID() + "</p>";
      portal.publish("通告" + UUID.randomUUID(), words, "IMPORTANT", clock.now());
    }
    due.drive("hook-receipts");
    due.drive("article-news");
  }

  /** How many each of these notices names. */
  private static List<String> told(String person, String kind) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList(
            "items.findAll { it.kind == '" + kind + "' }.collect { it.words[0] }", String.class);
  }

  @Test
  void reminders_of_many_articles_are_one_notice_for_each_who_is_told() {
    given.city.app();
    publish();

    clock.turn(Duration.ofHours(6).plusMinutes(1));
    due.drive("duty");
    due.drive("duty");

    assertThat(told(given.city.editor, "REPOST_BURST")).containsExactly("24");
    assertThat(told(given.city.leader, "REPOST_BURST")).as("not yet").isEmpty();
    clock.turn(Duration.ofHours(3));
    due.drive("duty");
    assertThat(told(given.city.leader, "REPOST_BURST")).containsExactly("24");
  }

  @Test
  void what_cannot_be_in_time_is_told_with_its_number_once_and_again_when_it_doubles() {
    given.decide("UNPUSHED_FULFILS", "false");
    given.city.wechat();
    publish();

    given.replan();
    given.replan();

    assertThat(told(given.city.editor, BURST)).containsExactly("16");
    assertThat(told(given.city.leader, BURST)).containsExactly("16");
    publish();
    given.replan();
    assertThat(told(given.city.editor, BURST)).containsExactlyInAnyOrder("16", "40");
  }
}
