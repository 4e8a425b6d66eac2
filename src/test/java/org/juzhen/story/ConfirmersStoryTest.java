package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;
import static org.juzhen.story.GivenConfirmers.today;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** Who confirms an account's pushes is a person: with hours, with leave, with turns of duty. */
@HubTest
class ConfirmersStoryTest {
  private static final LocalDate TODAY = LocalDate.now(HubClock.ZONE);

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenConfirmers given;
  private String early;
  private String late;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(TODAY);
    given = new GivenConfirmers(due);
    early = given.city.reviewer;
    late = given.city.leader;
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private JsonPath plan(String article) {
    given.plans.replan();
    return given.plans.duty(article, given.wechat);
  }

  @Test
  void a_push_is_planned_while_one_of_them_is_there_and_the_plan_says_who() {
    String hours = given.named(early, "08:30", "18:00");

    String article = given.plans.article(clock.now());

    assertThat(given.at(article)).isBefore(today(18, 0));
    assertThat(plan(article).getString("plan.way")).isEqualTo("PUSH");
    assertThat(plan(article).getList("plan.confirmers", String.class)).containsExactly("reviewer");
    assertThat(plan(article).getString("plan.sentence")).contains("由reviewer确认");

    given.named(late, "18:30", "21:00");
    given.removed(hours);

    assertThat(given.at(article)).isEqualTo(today(18, 30));
    assertThat(plan(article).getString("plan.sentence")).contains("由leader确认");
  }

  @Test
  void on_leave_the_plan_moves_to_the_other_and_comes_back_afterwards() {
    given.named(early, "08:30", "18:00");
    given.named(late, "18:30", "21:00");
    String article = given.plans.article(clock.now());
    assertThat(given.at(article)).isBefore(today(18, 0));

    String absence = given.away(early, TODAY, TODAY);

    assertThat(given.at(article)).isEqualTo(today(18, 30));
    assertThat(plan(article).getList("plan.confirmers", String.class)).containsExactly("leader");
    given.back(absence);
    assertThat(given.at(article)).isBefore(today(18, 0));
  }

  @Test
  void where_nobody_is_left_the_plan_says_closed_who_comes_next_and_what_would_help() {
    given.named(early, "08:30", "18:00");
    String article = given.plans.article(clock.now());
    given.away(early, TODAY, TODAY.plusDays(1));

    JsonPath plan = plan(article);

    Instant next = today(8, 30).plus(Duration.ofDays(2));
    assertThat(plan.getString("plan.cause")).isEqualTo("CLOSED");
    assertThat(plan.getList("plan.waysOut.way", String.class)).contains("OPEN_HOURS");
    assertThat(given.at(article)).isEqualTo(next);
    assertThat(plan.getString("plan.sentence"))
        .contains(TODAY.plusDays(2) + " 08:30", "届时reviewer在岗确认");
    assertThat(GivenPlans.instant(plan.getString("plan.confirmersAt"))).isEqualTo(next);
    String query = "/api/v1/duties?articleId=" + article + "&accountId=" + given.wechat;
    String english =
        as(given.city.editor)
            .header("Accept-Language", "en")
            .get(query)
            .path("items[0].plan.sentence");
    assertThat(english).contains("when reviewer can confirm it");
  }

  @Test
  void a_turn_of_duty_opens_the_evening_and_closes_it_again_but_not_on_leave() {
    given.named(early, "08:30", "17:00");
    clock.turn(Duration.ofHours(5));
    String article = given.plans.article(clock.now());
    assertThat(plan(article).getString("plan.cause")).isEqualTo("CLOSED");

    String turn = given.watch(early, today(21, 0), today(8, 0).plus(Duration.ofDays(1)));

    assertThat(given.at(article)).isBetween(today(21, 0), today(23, 0));
    assertThat(plan(article).getBoolean("plan.inTime")).isTrue();
    String absence = given.away(early, TODAY, TODAY);
    assertThat(plan(article).getString("plan.cause")).isEqualTo("CLOSED");
    given.back(absence);
    assertThat(plan(article).getBoolean("plan.inTime")).isTrue();
    String watches = "/api/v1/units/" + given.city.department + "/watches/";
    as(given.city.coordinator).delete(watches + turn).then().statusCode(200);
    assertThat(plan(article).getString("plan.cause")).isEqualTo("CLOSED");
  }

  @Test
  void without_the_last_of_them_the_clock_times_of_the_account_stand() {
    given.wishes(null, "20:00", "22:00");
    String hours = given.named(early, "08:30", "18:00");
    String article = given.plans.article(clock.now());
    assertThat(given.at(article)).isBefore(today(18, 0));

    given.removed(hours);

    assertThat(given.at(article)).isBetween(today(20, 0), today(22, 0));
    assertThat(plan(article).getList("plan.confirmers")).isEmpty();
  }

  @Test
  void whoever_left_or_lost_the_role_confirms_nothing_any_more() {
    given.named(early, "08:30", "18:00");
    given.named(late, "18:30", "21:00");
    String article = given.plans.article(clock.now());
    assertThat(given.at(article)).isBefore(today(18, 0));
    String person = "/api/v1/people/" + given.id(early);

    admin().body(Map.of("roles", List.of())).put(person + "/roles").then().statusCode(200);

    assertThat(given.at(article)).isEqualTo(today(18, 30));
    as(given.city.editor).get(given.path()).then().body("mayConfirm", hasItem(false));
    Map<String, Object> role = Map.of("role", "EDITOR", "unitId", given.city.department);
    admin().body(Map.of("roles", List.of(role))).put(person + "/roles").then().statusCode(200);
    assertThat(given.at(article)).isBefore(today(18, 0));
    admin().body(Map.of("inSpite", false)).post(person + "/departure").then().statusCode(200);
    assertThat(given.at(article)).isEqualTo(today(18, 30));
    as(given.city.coordinator)
        .get("/api/v1/notices?limit=500")
        .then()
        .body("items.kind", hasItem("CONFIRMER_LEFT"));
  }

  @Test
  void whoever_schedules_or_fixes_by_hand_is_told_who_comes_next() {
    given.named(early, "08:30", "18:00");
    String post = given.plans.submitted(null, false, given.wechat);
    given.city.sign(post);
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("at", today(19, 0).toString());
    wanted.put("push", true);
    String schedule = "/api/v1/posts/" + post + "/schedule";

    as(given.city.editor)
        .body(wanted)
        .post(schedule)
        .then()
        .statusCode(422)
        .body("code", equalTo("CONFIRMERS_AWAY"))
        .body("detail", containsString(TODAY.plusDays(1) + " 08:30，届时在岗确认的是reviewer"));

    String article = given.plans.article(clock.now());
    String duty = given.plans.duty(article, given.wechat).getString("id");
    as(given.city.editor)
        .body(Map.of("at", today(19, 0).toString(), "way", "PUSH"))
        .put("/api/v1/duties/" + duty + "/plan")
        .then()
        .statusCode(422)
        .body("code", equalTo("PIN_WITHOUT_CONFIRMER"))
        .body("detail", containsString("08:30，届时在岗确认的是reviewer"));
    wanted.put("reason", "管理员今晚在岗");
    as(given.city.editor).body(wanted).post(schedule).then().statusCode(200);
  }
}
