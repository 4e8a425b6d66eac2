package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
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
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.GivenSql;

/** An account that is merged into another one owes once with it what both owed. */
@HubTest
class HandedOverDutyStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private City city;
  private Portal portal;
  private String closing;
  private String staying;

  @BeforeEach
  void two_accounts_of_one_unit_at_ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    closing = city.account("WECHAT", "SUBSCRIPTION", true);
    staying = city.account("TOUTIAO", "OTHER", true);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void what_both_owe_is_owed_by_the_one_that_goes_on_alone() {
    String article = owed("关于供暖的通知");

    merge(staying);

    assertThat(duty(article, closing)).isEqualTo("CANCELLED HANDED_OVER");
    assertThat(duty(article, staying)).isEqualTo("OPEN");
    String auditor = city.world.person("auditor", null, "AUDITOR");
    as(auditor)
        .get("/api/v1/audit?subjectId=" + closing)
        .then()
        .body("items.verb", hasItem("HAND_OVER_DUTIES"));
  }

  @Test
  void what_the_other_has_done_is_done_for_both_and_what_it_does_not_owe_just_ends() {
    String done = owed("关于供水的通知");
    String own = owed("关于供电的通知");
    sql.run(
        "update duty set state = 'DONE_ON_TIME', done_at = now(), next_mark_at = null where"
            + " article_id = $1::text::uuid and account_id = $2::text::uuid",
        done,
        staying);
    sql.run(
        "update duty set state = 'CANCELLED', next_mark_at = null where article_id ="
            + " $1::text::uuid and account_id = $2::text::uuid",
        own,
        staying);

    merge(staying);

    assertThat(duty(done, closing)).isEqualTo("CANCELLED HANDED_OVER");
    assertThat(duty(own, closing)).isEqualTo("CANCELLED ACCOUNT_CLOSING");
  }

  @Test
  void what_is_late_by_then_stays_late_on_the_account_that_was_late() {
    String article = owed("关于防汛的通知");
    clock.turn(Duration.ofHours(12).plusMinutes(1));
    due.drive("duty");

    merge(staying);

    assertThat(duty(article, closing)).isEqualTo("OVERDUE");
  }

  private String owed(String title) {
    String article = portal.publish(title, "<p>文</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    return article;
  }

  private void merge(String into) {
    String filed =
        new GivenPause(city, closing)
            .filed("CLOSE", Map.of("cause", "CONSOLIDATION", "targetAccountId", into));
    as(city.coordinator)
        .body(
            Map.of(
                "channel", "云岫市人民政府门户网站",
                "url", "https://www.yunxiu.example/notice/1",
                "startsOn", clock.today().toString()))
        .post("/api/v1/filings/" + filed + "/announcements")
        .then()
        .statusCode(200);
  }

  /** Its state and why it ended. */
  private String duty(String article, String account) {
    return sql.text(
        "select concat_ws(' ', state, ended_because) from duty where article_id = $1::text::uuid"
            + " and account_id = $2::text::uuid",
        article,
        account);
  }
}
