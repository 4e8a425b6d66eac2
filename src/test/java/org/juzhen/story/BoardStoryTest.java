package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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

/**
 * What stands on the board is moved there: first its effect is seen, then it is done, then undone.
 */
@HubTest
class BoardStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenPlans given;
  private Instant now;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    now = clock.now();
    given = new GivenPlans(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void one_account_of_a_scheduled_post_is_moved_and_moved_back_and_the_others_stay() {
    String app = given.city.app();
    String weibo = given.city.weibo();
    String article = given.article(now);
    String post = given.submitted(article, false, app, weibo);
    given.city.sign(post);
    Instant first = now.plus(Duration.ofHours(2));
    given.schedule(post, Map.of("at", first.toString()));
    String moving = delivery(app);
    Instant later = now.plus(Duration.ofHours(13));

    trial("DELIVERY", moving, later)
        .then()
        .statusCode(200)
        .body("refusal.code", equalTo("PLANNED_IN_QUIET_HOURS"))
        .body("refusal.reasonHelps", equalTo(true))
        .body("effect.duties[0].inTimeBefore", equalTo(true))
        .body("effect.duties[0].inTimeAfter", equalTo(false))
        .body("effect.moment.quiet", equalTo(true));
    assertThat(item(app, "DELIVERY", moving)).as("tried only").isEqualTo(first);

    move("DELIVERY", moving, later).then().statusCode(422);
    JsonPath moved = moved(because("DELIVERY", moving, later)).then().extract().jsonPath();
    String other = delivery(app);
    assertThat(other).isNotEqualTo(moving).isEqualTo(moved.getString("id"));
    assertThat(item(app, "DELIVERY", other)).isEqualTo(later);
    assertThat(item(weibo, "DELIVERY", delivery(weibo))).as("the other account").isEqualTo(first);

    JsonPath back = undo(moved).then().statusCode(200).extract().jsonPath();
    assertThat(item(app, "DELIVERY", delivery(app))).isEqualTo(first);
    undo(back).then().statusCode(200);
    assertThat(item(app, "DELIVERY", delivery(app))).as("its reason is known").isEqualTo(later);
    move("DELIVERY", other, later).then().statusCode(409);
  }

  @Test
  void what_cannot_be_moved_so_says_why_before_and_is_refused_then() {
    String app = given.city.app();
    String post = given.submitted(null, false, app);
    given.city.sign(post);
    given.schedule(post, Map.of("at", now.plus(Duration.ofHours(1)).toString()));
    String delivery = delivery(app);

    refused(delivery, now.minusSeconds(60), "MOVED_INTO_THE_PAST", 422);
    refused(delivery, now.plus(Duration.ofDays(60)), "CLEARANCE_ENDS_BEFORE", 409);
    as(given.city.editor)
        .body(Map.of("kind", "DELIVERY", "id", delivery))
        .post("/api/v1/calendar/moves")
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("at"));

    clock.turn(Duration.ofHours(1));
    due.drive("delivery");
    refused(delivery, clock.now().plusSeconds(3_600), "WRONG_DELIVERY_STATE", 409);
  }

  @Test
  void what_is_only_planned_is_pinned_by_moving_it_and_let_go_by_undoing() {
    String app = given.city.app();
    String article = given.article(now);
    String duty = given.duty(article, app).getString("id");
    Instant planned = given.at(article, app);
    Instant chosen = now.plus(Duration.ofHours(8));

    trial("DUTY", duty, chosen)
        .then()
        .statusCode(200)
        .body("refusal", nullValue())
        .body("effect.duties.dueAt", not(equalTo(List.of())));
    JsonPath moved = move("DUTY", duty, chosen).then().statusCode(200).extract().jsonPath();

    assertThat(given.at(article, app)).isEqualTo(chosen);
    assertThat(given.duty(article, app).getBoolean("plan.pinned")).isTrue();
    undo(moved).then().statusCode(200);
    assertThat(given.duty(article, app).getBoolean("plan.pinned")).isFalse();
    assertThat(given.at(article, app)).isBetween(planned, planned.plusSeconds(60));
  }

  @Test
  void after_the_deadline_a_reason_is_asked_for_and_undoing_keeps_an_earlier_pin() {
    String app = given.city.app();
    String article = given.article(now);
    String duty = given.duty(article, app).getString("id");
    Instant first = now.plus(Duration.ofHours(3));
    move("DUTY", duty, first).then().statusCode(200);
    Instant late = now.plus(Duration.ofHours(12).plusMinutes(30));

    trial("DUTY", duty, late)
        .then()
        .statusCode(200)
        .body("refusal.reasonHelps", equalTo(true))
        .body("refusal.sentence", containsString("理由"));
    move("DUTY", duty, late).then().statusCode(422);
    Map<String, Object> told = wanted("DUTY", duty, late);
    told.put("reason", "与发布会同步");
    JsonPath moved = moved(told).then().statusCode(200).extract().jsonPath();

    assertThat(moved.getMap("undo")).containsEntry("way", "PUBLISH");
    undo(moved).then().statusCode(200);
    assertThat(given.at(article, app)).isEqualTo(first);
  }

  @Test
  void a_second_push_of_the_day_is_said_to_be_one_too_many() {
    String wechat = given.city.wechat();
    String one = given.submitted(null, true, wechat);
    given.city.sign(one);
    given.schedule(one, Map.of("at", now.plus(Duration.ofHours(2)).toString(), "push", true));
    String other = given.submitted(null, true, wechat);
    given.city.sign(other);
    given.schedule(other, Map.of("at", now.plus(Duration.ofHours(30)).toString(), "push", true));
    String moving = scheduled(other);

    trial("DELIVERY", moving, now.plus(Duration.ofHours(5)))
        .then()
        .body("effect.moment.quotas[0].spent", equalTo(true))
        .body("effect.moment.quotas[0].per", equalTo("DAY"));
    trial("DELIVERY", moving, now.plus(Duration.ofHours(29)))
        .then()
        .body("effect.moment.quotas[0].spent", equalTo(false));
  }

  @Test
  void who_may_not_move_it_may_not_try_it_either_and_strangers_see_nothing() {
    String app = given.city.app();
    String post = given.submitted(null, false, app);
    given.city.sign(post);
    given.schedule(post, Map.of("at", now.plus(Duration.ofHours(1)).toString()));
    Map<String, Object> move = wanted("DELIVERY", delivery(app), now.plus(Duration.ofHours(3)));
    String stranger = new City().editor;

    for (String act : List.of("/moves", "/moves/trial")) {
      as(given.city.reviewer).body(move).post("/api/v1/calendar" + act).then().statusCode(403);
      as(stranger).body(move).post("/api/v1/calendar" + act).then().statusCode(404);
    }
    as(given.city.reviewer)
        .get(board(""))
        .then()
        .body("items.find { it.accountId == '" + app + "' }.movable", equalTo(false));
    as(stranger).get(board("")).then().body("rows.id", not(hasItem(app)));
  }

  private void refused(String delivery, Instant at, String code, int status) {
    trial("DELIVERY", delivery, at).then().statusCode(200).body("refusal.code", equalTo(code));
    move("DELIVERY", delivery, at).then().statusCode(status).body("code", equalTo(code));
  }

  private Response trial(String kind, String id, Instant at) {
    return as(given.city.editor).body(wanted(kind, id, at)).post("/api/v1/calendar/moves/trial");
  }

  private Response move(String kind, String id, Instant at) {
    return moved(wanted(kind, id, at));
  }

  private Response moved(Map<String, Object> wanted) {
    return as(given.city.editor).body(wanted).post("/api/v1/calendar/moves");
  }

  private Map<String, Object> because(String kind, String id, Instant at) {
    Map<String, Object> wanted = wanted(kind, id, at);
    wanted.put("reason", "与活动同步");
    return wanted;
  }

  private Response undo(JsonPath moved) {
    return as(given.city.editor).body(moved.getMap("undo")).post("/api/v1/calendar/moves");
  }

  private static Map<String, Object> wanted(String kind, String id, Instant at) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", kind);
    wanted.put("id", id);
    wanted.put("at", at.toString());
    return wanted;
  }

  /** The delivery of an account that is planned. */
  private String delivery(String account) {
    return as(given.city.editor)
        .get("/api/v1/deliveries?state=PLANNED&accountId=" + account)
        .path("items[0].id");
  }

  private String scheduled(String post) {
    return as(given.city.editor)
        .get("/api/v1/deliveries?state=PLANNED&postId=" + post)
        .path("items[0].id");
  }

  private String board(String more) {
    LocalDate today = LocalDate.ofInstant(now, HubClock.ZONE);
    return "/api/v1/calendar?limit=500&from=" + today + "&to=" + today.plusDays(2) + more;
  }

  /** When it stands on the board. */
  private Instant item(String account, String kind, String id) {
    JsonPath board =
        as(given.city.editor).get(board("")).then().statusCode(200).extract().jsonPath();
    assertThat(board.getList("rows.id")).contains(account);
    String found = "items.find { it.kind == '" + kind + "' && it.id == '" + id + "' }.at";
    return GivenPlans.instant(board.getString(found));
  }
}
