package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** Whoever plans a repost for after its deadline says why, and who leads learns it (逾期排期). */
@HubTest
class LatePlanStoryTest {
  private static final String WHY = "等主管部门核实数字";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject ReadPages pages;

  private final LocalDate day = LocalDate.now(HubClock.ZONE);
  private GivenPlans given;
  private String app;
  private String article;

  @BeforeEach
  void published_at_ten_and_due_at_ten_in_the_evening() {
    clock.at(day);
    given = new GivenPlans(due);
    app = given.city.app();
    article = given.article(at(10, 0));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_is_scheduled_for_after_the_deadline_takes_a_reason_and_the_leader_is_told() {
    String post = cleared(article);

    schedule(post, at(22, 30), null)
        .then()
        .statusCode(422)
        .body("code", equalTo("PLANNED_AFTER_DEADLINE"))
        .body("detail", containsString(day + " 22:00"));
    schedule(post, at(22, 30), "  ").then().statusCode(422);
    assertThat(planned(post)).as("nothing is planned").isNull();
    notices(given.city.leader).body("items.kind", not(hasItem("DELIVERY_PLANNED_LATE")));

    schedule(post, at(22, 30), WHY).then().statusCode(200);

    notices(given.city.leader)
        .body(
            "items.find { it.kind == 'DELIVERY_PLANNED_LATE' }.words",
            hasItems(WHY, day + " 22:00", day + " 22:30"));
    assertThat(page(given.city.leader, post)).contains("排在转载时限之后，理由：" + WHY);
  }

  @Test
  void in_time_at_once_and_without_a_deadline_nobody_is_asked() {
    String post = cleared(article);
    schedule(post, at(22, 0), null).then().statusCode(200);
    schedule(post, at(21, 0), "与发布会同步").then().statusCode(200);
    String own = cleared(null);
    schedule(own, at(22, 30), null).then().statusCode(200);
    notices(given.city.leader).body("items.kind", not(hasItem("DELIVERY_PLANNED_LATE")));
    assertThat(page(given.city.editor, post)).doesNotContain("排在转载时限之后");

    clock.set(at(22, 30));
    due.drive("duty");
    given.schedule(post, Map.of());
  }

  @Test
  void the_deadline_stands_beside_the_form_and_the_refusal_too() {
    String post = cleared(article);
    assertThat(page(given.city.editor, post))
        .contains("data-due=\"" + at(22, 0) + "\"")
        .contains("转载时限");
    assertThat(page(given.city.editor, cleared(null))).doesNotContain("data-due=");
  }

  @Test
  void what_is_moved_there_takes_one_too_and_the_sheet_says_so_before() {
    String post = cleared(article);
    schedule(post, at(18, 0), null).then().statusCode(200);
    Map<String, Object> move = new HashMap<>();
    move.put("kind", "DELIVERY");
    move.put("id", planned(post));
    move.put("at", at(22, 30).toString());

    moves("/trial", move)
        .body("refusal.code", equalTo("PLANNED_AFTER_DEADLINE"))
        .body("refusal.reasonHelps", equalTo(true))
        .body("effect.duties[0].dueAt", notNullValue())
        .body("effect.duties[0].inTimeAfter", equalTo(false));
    as(given.city.editor)
        .body(move)
        .post("/api/v1/calendar/moves")
        .then()
        .statusCode(422)
        .body("code", equalTo("PLANNED_AFTER_DEADLINE"));
    move.put("reason", WHY);
    moves("/trial", move).body("refusal", nullValue());
    JsonPath moved = moves("", move).extract().jsonPath();

    notices(given.city.leader).body("items.kind", hasItem("DELIVERY_PLANNED_LATE"));
    JsonPath back = moves("", moved.getMap("undo")).extract().jsonPath();
    moves("", back.getMap("undo"));
    assertThat(GivenPlans.instant(dueAt(post))).as("its reason is known").isEqualTo(at(22, 30));
  }

  @Test
  void a_reason_for_being_late_is_none_for_the_night() {
    String post = cleared(article);
    schedule(post, at(22, 30), WHY).then().statusCode(200);

    clock.set(at(23, 40));
    due.drive("delivery");

    as(given.city.editor)
        .get("/api/v1/posts/" + post)
        .then()
        .body("deliveries[0].state", equalTo("PLANNED"))
        .body("deliveries[0].errorCode", equalTo("HOURS_PASSED"));
  }

  private String cleared(String of) {
    String post = given.submitted(of, false, app);
    given.city.sign(post);
    return post;
  }

  private Response schedule(String post, Instant at, String reason) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("at", at.toString());
    wanted.put("reason", reason);
    return as(given.city.editor).body(wanted).post("/api/v1/posts/" + post + "/schedule");
  }

  private String planned(String post) {
    return as(given.city.editor)
        .get("/api/v1/deliveries?state=PLANNED&postId=" + post)
        .path("items[0].id");
  }

  private String dueAt(String post) {
    return as(given.city.editor)
        .get("/api/v1/deliveries?state=PLANNED&postId=" + post)
        .path("items[0].dueAt");
  }

  private ValidatableResponse moves(String act, Map<String, ?> move) {
    return as(given.city.editor)
        .body(move)
        .post("/api/v1/calendar/moves" + act)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse notices(String who) {
    return as(who).get("/api/v1/notices?limit=500").then().statusCode(200);
  }

  private String page(String who, String post) {
    return pages.page(who, "/posts/" + post);
  }

  private Instant at(int hour, int minute) {
    return day.atTime(hour, minute).atZone(HubClock.ZONE).toInstant();
  }
}
