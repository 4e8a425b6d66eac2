package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What becomes of reposts that are owed when the account stands still. */
@HubTest
class PausedDutiesTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private City city;
  private Portal portal;
  private GivenPause pause;

  @BeforeEach
  void a_main_account_at_ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    pause = new GivenPause(city, city.account("WECHAT", "SUBSCRIPTION", true));
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause("R-SX-016")
  void an_agreed_pause_of_a_place_that_knows_pauses_releases_the_account_from_what_it_owes() {
    pause.isKnown();
    String article = owed();
    assertThat(state(article)).isEqualTo("OPEN");

    paused();

    assertThat(state(article)).isEqualTo("CANCELLED");
  }

  @Test
  void elsewhere_the_account_goes_on_owing_what_it_owes() {
    String article = owed();

    paused();

    assertThat(state(article)).isEqualTo("OPEN");
  }

  @Test
  @Clause("R-SX-016")
  void what_was_overdue_before_a_pause_stays_overdue_and_counts_and_its_end_waits_for_it() {
    pause.isKnown();
    String article = owed();
    after(Duration.ofHours(12).plusMinutes(1));
    assertThat(state(article)).isEqualTo("OVERDUE");

    paused();

    assertThat(state(article)).isEqualTo("OVERDUE");
    as(city.editor)
        .get("/api/v1/duties/metrics?unitId=" + city.department)
        .then()
        .body("all.due", equalTo(1))
        .body("all.lateByUnit", equalTo(1));
    after(Duration.ofHours(73));
    assertThat(state(article)).as("nobody can make it up in a pause").isEqualTo("OVERDUE");
    pause.ends();
    after(Duration.ofHours(70));
    assertThat(state(article)).as("what was left of its time").isEqualTo("OVERDUE");
    after(Duration.ofHours(3));
    assertThat(state(article)).isEqualTo("MISSED");
  }

  @Test
  @Clause("R-SX-016")
  void back_inside_the_twelve_hours_it_owes_what_it_owed_with_the_time_that_was_left() {
    pause.isKnown();
    Instant published = clock.now();
    String article = owed();
    after(Duration.ofHours(1));
    paused();
    clock.turn(Duration.ofHours(2));

    pause.ends();

    assertThat(state(article)).isEqualTo("OPEN");
    assertThat(dueAt(article))
        .isBetween(
            published.plus(Duration.ofHours(14)),
            published.plus(Duration.ofHours(14).plusMinutes(1)));
    after(Duration.ofHours(5));
    assertThat(told(article)).as("six of the twelve hours that count").isEqualTo(1);
    after(Duration.ofHours(6).plusMinutes(1));
    assertThat(state(article)).isEqualTo("OVERDUE");
  }

  @Test
  void what_was_published_in_a_pause_is_owed_when_it_is_over_from_then_on() {
    pause.isKnown();
    paused();
    clock.turn(Duration.ofHours(1));
    String article = owed();
    String ordinary = published("ORDINARY");
    assertThat(count(article)).isZero();
    clock.turn(Duration.ofHours(2));

    pause.ends();

    Instant back = clock.now();
    assertThat(state(article)).isEqualTo("OPEN");
    assertThat(dueAt(article))
        .isBetween(
            back.plus(Duration.ofHours(12)).minusSeconds(60), back.plus(Duration.ofHours(12)));
    assertThat(count(ordinary)).isZero();
    after(Duration.ofHours(6).plusMinutes(1));
    assertThat(told(article)).isEqualTo(1);
  }

  @Test
  void what_the_portal_took_back_or_made_ordinary_in_a_pause_is_not_owed_after_it() {
    pause.isKnown();
    String article = owed();
    paused();
    as(city.supervisor)
        .body(Map.of("importance", "ORDINARY", "reason", "重新定级"))
        .put("/api/v1/articles/" + article + "/importance")
        .then()
        .statusCode(200);
    due.drive("article-news");

    pause.ends();

    assertThat(state(article)).isEqualTo("CANCELLED");
  }

  @Test
  void an_announced_closing_cancels_what_is_in_time_and_leaves_what_is_late() {
    String late = owed();
    after(Duration.ofHours(12).plusMinutes(1));
    String open = owed();
    String closing = pause.filed("CLOSE", Map.of());
    Map<String, Object> notice =
        Map.of(
            "channel", "云岫市人民政府门户网站",
            "url", "https://www.yunxiu.example/notice/1",
            "startsOn", clock.today().toString());

    as(city.coordinator)
        .body(notice)
        .post("/api/v1/filings/" + closing + "/announcements")
        .then()
        .statusCode(200);

    assertThat(state(open)).isEqualTo("CANCELLED");
    assertThat(state(late)).isEqualTo("OVERDUE");
  }

  private String owed() {
    return published("IMPORTANT");
  }

  private String published(String importance) {
    String article = portal.publish("关于防汛值守的通知", "<p>请做好值守。</p>", importance, clock.now());
    due.drive("article-news");
    return article;
  }

  private JsonPath duties(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).jsonPath();
  }

  private String state(String article) {
    return duties(article).getString("items[0].state");
  }

  private int count(String article) {
    return duties(article).getList("items").size();
  }

  private Instant dueAt(String article) {
    return GivenPlans.instant(duties(article).getString("items[0].dueAt"));
  }

  private int told(String article) {
    String which = "items.findAll { it.link == '/articles/" + article + "' }";
    return as(city.editor).get("/api/v1/notices?limit=500").jsonPath().getList(which).size();
  }

  private void after(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }

  private void paused() {
    pause.begins(clock.today());
  }
}
