package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** The life of an emergency, from the first call to the last word. */
@HubTest
class EmergencyStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenEmergency given;

  @BeforeEach
  void a_bureau_and_an_office_below_it() {
    given = new GivenEmergency(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private Instant anHourAgo() {
    return clock.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  @Clause({"R-IM-034", "R-SX-039", "R-57-004", "R-IM-086", "R-IM-066", "R-47-052", "R-123-003"})
  void a_major_emergency_is_told_of_on_all_main_accounts_until_a_leader_closes_it() {
    Instant began = anHourAgo();
    String id = given.opened("MAJOR", began);
    assertThat(given.due(id, "FIRST_RELEASE")).isEqualTo(began.plus(Duration.ofHours(5)));
    assertThat(given.due(id, "PRESS")).isEqualTo(began.plus(Duration.ofHours(24)));
    assertThat(clocks(id).getString("clocks.find { it.kind == 'PRESS' }.clock.basis.document"))
        .isEqualTo("国办发〔2016〕61号");

    Map<String, Object> first = given.update("FIRST");
    first.put("jointWith", "云岫市融媒体中心");
    String update = given.written(id, first);
    given.city.sign(given.city.leader, "postId", given.postOf(id));
    String board = "/emergencies/" + id + "/updates/" + update;
    assertThat(GivenEmergency.told(given.editor, board)).isEqualTo(1);
    given.sent(given.city.editor, id, update);

    JsonPath released = given.thread(given.city.leader, id);
    assertThat(released.getString("state")).isEqualTo("RELEASED");
    assertThat(released.getInt("firstMinutes")).isBetween(59, 62);
    assertThat(released.getString("updates[0].jointWith")).isEqualTo("云岫市融媒体中心");
    as(given.city.leader)
        .get("/api/v1/emergencies/figures")
        .then()
        .statusCode(200)
        .body("all", equalTo(1))
        .body("onTime", equalTo(1))
        .body("medianMinutes", equalTo(released.getInt("firstMinutes")));
    assertThat(GivenEmergency.met(released, "FIRST_RELEASE")).isTrue();
    assertThat(GivenEmergency.met(released, "SYNC")).isFalse();
    assertThat(stages(id, update)).containsExactlyInAnyOrder("POSTED", "WAITING");

    given.followed(id, update);

    assertThat(stages(id, update)).containsExactly("POSTED", "POSTED");
    JsonPath everywhere = given.thread(given.city.leader, id);
    assertThat(GivenEmergency.met(everywhere, "SYNC")).isTrue();
    assertThat(everywhere.getString("clocks.find { it.kind == 'UPDATE' }.metAt")).isNull();

    closing(id);
  }

  private void closing(String id) {
    Map<String, Object> last = Map.of("words", "大桥已加固，恢复通行。");
    given.post(given.city.coordinator, id, "/closing", last).then().statusCode(403);
    given
        .post(given.city.leader, id, "/closing", last)
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_GUIDANCE"));
    given
        .post(
            given.city.coordinator,
            id,
            "/guidance",
            Map.of("office", "云岫市委宣传部", "words", "统一口径，每日一报。"))
        .then()
        .statusCode(200);
    given
        .post(given.city.leader, id, "/closing", last)
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_RESOLVED"));
    given
        .post(
            given.city.coordinator,
            id,
            "/handling",
            Map.of("state", "RESOLVED", "body", "云岫市公路局", "words", "加固完成"))
        .then()
        .statusCode(200)
        .body("handling", equalTo("RESOLVED"));
    given
        .post(given.city.leader, id, "/closing", last)
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_BRIEFING"));
    given
        .post(
            given.city.coordinator, id, "/briefings", Map.of("place", "市政府新闻办", "words", "通报加固情况"))
        .then()
        .statusCode(200);
    given
        .post(given.city.leader, id, "/closing", last)
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("statement", equalTo("大桥已加固，恢复通行。"))
        .body("actions", contains("REOPEN"));
  }

  @Test
  void nothing_of_an_emergency_goes_past_the_gate() {
    String id = given.opened("MAJOR", anHourAgo());
    String update = given.written(id, given.update("FIRST"));
    String path = "/updates/" + update;

    given
        .post(given.city.editor, id, path + "/publication", Map.of("push", true))
        .then()
        .statusCode(409);
    given.post(given.editor, id, path + "/takeover", "").then().statusCode(404);
    given.city.sign(given.city.leader, "postId", given.postOf(id));
    given.post(given.editor, id, path + "/takeover", "").then().statusCode(200);
    given
        .post(given.editor, id, path + "/publication", Map.of("push", true))
        .then()
        .statusCode(409)
        .body("code", equalTo("UPDATE_NOT_RELEASED"));
    given
        .post(given.editor, id, path + "/takeover", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("NOTHING_TO_TAKE_OVER"));

    due.drive("delivery");
    assertThat(stages(id, update)).containsExactlyInAnyOrder("CLEARED", "IN_REVIEW");
    assertThat(given.thread(given.city.leader, id).getString("state")).isEqualTo("WAITING");
  }

  @Test
  void words_that_are_changed_after_their_clearance_are_taken_over_by_nobody() {
    String id = given.opened("MAJOR", anHourAgo());
    String update = given.written(id, given.update("FIRST"));
    given.city.sign(given.city.leader, "postId", given.postOf(id));
    as(given.city.editor)
        .header("If-Match", "*")
        .body(Map.of("bodyHtml", "<p>大桥已经垮塌。</p>"))
        .patch("/api/v1/posts/" + given.postOf(id))
        .then()
        .statusCode(200);

    given
        .post(given.editor, id, "/updates/" + update + "/takeover", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("UPDATE_HELD"));
  }

  @Test
  void what_is_taken_back_everywhere_was_never_released_and_the_clock_runs_on() {
    String id = given.opened("MAJOR", anHourAgo());
    String update = given.written(id, given.update("FIRST"));
    String post = given.postOf(id);
    given.city.sign(given.city.leader, "postId", post);
    given.sent(given.city.editor, id, update);

    as(given.city.editor)
        .body(Map.of("reason", "有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");

    JsonPath back = given.thread(given.city.leader, id);
    assertThat(back.getString("state")).isEqualTo("WAITING");
    assertThat(GivenEmergency.met(back, "FIRST_RELEASE")).isFalse();
  }

  private JsonPath clocks(String id) {
    return given.thread(given.city.leader, id);
  }

  private List<String> stages(String id, String update) {
    return as(given.city.leader)
        .get("/api/v1/emergencies/" + id + "/updates/" + update + "/accounts")
        .then()
        .statusCode(200)
        .extract()
        .path("items.stage");
  }
}
