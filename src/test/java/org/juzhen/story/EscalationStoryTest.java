package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.WorkingDays;

/** Who learns that a repost is still owed, and when. */
@HubTest
class EscalationStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject WorkingDays days;

  private City city;
  private Portal portal;

  @BeforeEach
  void a_main_account_that_owes() {
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    city.account("WECHAT", "SUBSCRIPTION", true);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void editor_leader_and_supervisor_are_told_each_once_in_their_turn_and_all_at_the_end() {
    onAWorkingDay(9);
    String article = important(clock.now());

    after(Duration.ofHours(6).plusMinutes(1));
    assertThat(told(article)).isEqualTo(List.of(1, 0, 0));
    after(Duration.ofHours(3));
    assertThat(told(article)).isEqualTo(List.of(1, 1, 0));
    after(Duration.ofHours(2));
    assertThat(told(article)).isEqualTo(List.of(1, 1, 1));
    after(Duration.ofMinutes(1));
    assertThat(told(article)).isEqualTo(List.of(1, 1, 1));
    after(Duration.ofHours(1));
    assertThat(told(article)).isEqualTo(List.of(2, 2, 2));
  }

  @Test
  void of_several_accounts_that_owe_the_same_article_one_notice_tells_their_number() {
    city.account("WEIBO", "ENTERPRISE", true);
    city.account("TOUTIAO", "OTHER", true);
    onAWorkingDay(9);
    String article = important(clock.now());
    after(Duration.ofHours(6).plusMinutes(1));

    after(Duration.ofHours(3));

    assertThat(told(article)).isEqualTo(List.of(1, 1, 0));
    as(city.leader)
        .get("/api/v1/notices?limit=500")
        .then()
        .body(
            "items.find { it.link == '/articles/" + article + "' }.kind",
            equalTo("REPOST_LEADER_MANY"))
        .body(
            "items.find { it.link == '/articles/" + article + "' }.words",
            contains("3", "75", "关于清明假期加开班线的通告"));
  }

  @Test
  void a_place_says_itself_when_its_leaders_are_told() {
    city.decide("DUTY_LEADER_PERCENT", "55");
    onAWorkingDay(9);
    String article = important(clock.now());

    after(Duration.ofHours(6).plusMinutes(40));

    assertThat(told(article)).isEqualTo(List.of(1, 1, 0));
  }

  @Test
  @Clause("R-SX-033")
  void where_accounts_go_in_step_with_the_portal_the_editor_is_told_at_once() {
    city.decide("SYNC_WITH_PORTAL", "true");
    onAWorkingDay(9);
    String article = important(clock.now());

    due.drive("duty");

    assertThat(told(article)).isEqualTo(List.of(1, 0, 0));
  }

  @Test
  @Clause("R-IM-059")
  void at_night_whoever_is_on_watch_is_told_instead() {
    onAWorkingDay(14);
    String watchman = city.world.person("watch", city.department, "EDITOR");
    watch(watchman, Duration.ofHours(4), Duration.ofHours(16));
    String article = important(clock.now());

    after(Duration.ofHours(9).plusMinutes(1));

    assertThat(told(watchman, article)).isEqualTo(1);
    assertThat(told(city.leader, article)).isZero();
  }

  @Test
  void at_night_without_a_watch_those_are_told_who_are_told_by_day() {
    onAWorkingDay(14);
    String article = important(clock.now());

    after(Duration.ofHours(9).plusMinutes(1));

    assertThat(told(city.leader, article)).isEqualTo(1);
  }

  @Test
  void a_portal_that_is_thirty_days_late_is_told_of_once_and_the_unit_has_its_time_to_make_up() {
    String article = important(clock.now().minus(Duration.ofDays(30)));

    due.drive("duty");
    due.drive("duty");

    assertThat(told(article)).isEqualTo(List.of(1, 1, 1));
    duty(article)
        .body("items[0].state", equalTo("OVERDUE"))
        .body("items[0].arrivedLate", equalTo(true));
    int left = duty(article).extract().path("items[0].leftOnArrival");
    assertThat(left).isBetween(-30 * 24 * 60, -29 * 24 * 60);
  }

  @Test
  void a_portal_whose_clock_goes_ahead_gives_nobody_more_time() {
    String article = important(clock.now().plus(Duration.ofMinutes(9)));

    String start = duty(article).extract().path("items[0].clockStartAt");

    assertThat(OffsetDateTime.parse(start).toInstant()).isBeforeOrEqualTo(clock.now());
  }

  @Test
  void a_turn_on_watch_is_of_the_unit_ends_after_it_begins_and_can_be_taken_out() {
    watch(city.editor, Duration.ZERO, Duration.ofHours(8));
    String path = "/api/v1/units/" + city.department + "/watches";
    as(city.coordinator).get(path).then().statusCode(200).body("", hasSize(1));
    String id = as(city.coordinator).get(path).path("[0].id");

    wanted(city.supervisor, Duration.ZERO, Duration.ofHours(8)).statusCode(400);
    wanted(city.editor, Duration.ofHours(2), Duration.ofHours(1)).statusCode(400);
    as(city.editor).delete(path + "/" + id).then().statusCode(403);
    as(city.coordinator).delete(path + "/" + id).then().statusCode(200).body("", hasSize(0));
  }

  private void onAWorkingDay(int hour) {
    LocalDate day = days.plus(LocalDate.now(HubClock.ZONE), 1);
    clock.set(day.atTime(hour, 0).atZone(HubClock.ZONE).toInstant());
  }

  private void after(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }

  private void watch(String person, Duration from, Duration until) {
    wanted(person, from, until).statusCode(201);
  }

  private ValidatableResponse wanted(String person, Duration from, Duration until) {
    Instant now = clock.now();
    String id = personId(person);
    Map<String, Object> turn =
        Map.of(
            "personId", id, "from", now.plus(from).toString(), "until", now.plus(until).toString());
    return as(city.coordinator)
        .body(turn)
        .post("/api/v1/units/" + city.department + "/watches")
        .then();
  }

  private String personId(String person) {
    for (String unit : List.of(city.department, city.government)) {
      String found =
          World.admin()
              .get("/api/v1/people?limit=500&unitId=" + unit)
              .path("items.find { it.username == '" + person + "' }?.id");
      if (found != null) {
        return found;
      }
    }
    throw new AssertionError("nobody is called " + person);
  }

  private String important(Instant published) {
    String article = portal.publish("关于清明假期加开班线的通告", "<p>文</p>", "IMPORTANT", published);
    due.drive("article-news");
    return article;
  }

  private ValidatableResponse duty(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).then().statusCode(200);
  }

  private List<Integer> told(String article) {
    return List.of(
        told(city.editor, article), told(city.leader, article), told(city.supervisor, article));
  }

  private static int told(String person, String article) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.link == '/articles/" + article + "' }")
        .size();
  }
}
