package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
  @Clause({"R-IM-034", "R-SX-039", "R-57-004", "R-IM-086", "R-IM-066", "R-47-052"})
  void a_major_emergency_is_told_of_on_all_main_accounts_until_a_leader_closes_it() {
    Instant began = anHourAgo();
    String id = given.opened("MAJOR", began);
    assertThat(due(id, "FIRST_RELEASE")).isEqualTo(began.plus(Duration.ofHours(5)));
    assertThat(due(id, "PRESS")).isEqualTo(began.plus(Duration.ofHours(24)));
    assertThat(clocks(id).getString("clocks.find { it.kind == 'PRESS' }.clock.basis.document"))
        .isEqualTo("国办发〔2016〕61号");

    String update = given.written(id, given.update("FIRST"));
    given.city.sign(given.city.leader, "postId", given.postOf(id));
    String board = "/emergencies/" + id + "/updates/" + update;
    assertThat(GivenEmergency.told(given.editor, board)).isEqualTo(1);
    given.sent(given.city.editor, id, update);

    JsonPath released = given.thread(given.city.leader, id);
    assertThat(released.getString("state")).isEqualTo("RELEASED");
    assertThat(released.getInt("firstMinutes")).isBetween(59, 62);
    assertThat(met(released, "FIRST_RELEASE")).isTrue();
    assertThat(met(released, "SYNC")).isFalse();
    assertThat(stages(id, update)).containsExactlyInAnyOrder("POSTED", "WAITING");

    given.followed(id, update);

    assertThat(stages(id, update)).containsExactly("POSTED", "POSTED");
    JsonPath everywhere = given.thread(given.city.leader, id);
    assertThat(met(everywhere, "SYNC")).isTrue();
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
    assertThat(met(back, "FIRST_RELEASE")).isFalse();
  }

  @Test
  @Clause({"R-IM-035", "R-SX-039", "R-IM-087"})
  void a_rumour_is_refuted_with_its_verdict_and_basis_and_that_is_the_response() {
    Instant found = anHourAgo();
    String id = given.opened("RUMOUR", found);
    assertThat(due(id, "RESPONSE")).isEqualTo(found.plus(Duration.ofHours(48)));
    given
        .post(given.city.coordinator, id, "/rumours", Map.of("words", "大桥垮塌"))
        .then()
        .statusCode(400)
        .body("fields.field", contains("url", "fileId"));
    String rumour =
        given
            .post(
                given.city.coordinator,
                id,
                "/rumours",
                Map.of("words", "大桥垮塌", "url", "https://weibo.com/1/x"))
            .then()
            .statusCode(200)
            .extract()
            .path("rumours[0].id");
    Map<String, Object> refutation = new HashMap<>(given.update("REFUTATION"));
    given
        .post(given.city.editor, id, "/updates", refutation)
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("rumourId"));
    refutation.put("rumourId", rumour);
    given
        .post(given.city.editor, id, "/updates", refutation)
        .then()
        .statusCode(409)
        .body("code", equalTo("RUMOUR_NOT_JUDGED"));
    given
        .post(
            given.city.coordinator,
            id,
            "/rumours/" + rumour + "/verdict",
            Map.of("verdict", "FALSE", "basis", "市公路局现场核查报告"))
        .then()
        .statusCode(200);

    String update = given.written(id, refutation);
    given.city.sign(given.postOf(id));
    given.sent(given.city.editor, id, update);

    JsonPath answered = given.thread(given.city.leader, id);
    assertThat(met(answered, "RESPONSE")).isTrue();
    assertThat(answered.getString("updates[0].rumourId")).isEqualTo(rumour);
    assertThat(
            as(given.city.editor).get("/api/v1/posts/" + given.postOf(id)).path("grade").toString())
        .isEqualTo("RUMOUR");
  }

  @Test
  void whoever_is_on_watch_opens_one_and_others_do_not() {
    String watchman = given.city.world.person("watchman", given.city.department, "EDITOR");
    Map<String, Object> wanted = given.wanted("OPINION", anHourAgo());
    given.open(watchman, wanted).then().statusCode(403).body("code", equalTo("NOT_ON_DUTY"));
    given.open(given.editor, wanted).then().statusCode(404);
    wanted.put("beganAt", clock.now().plus(Duration.ofHours(1)).toString());
    given.open(given.city.coordinator, wanted).then().statusCode(400);
    wanted.put("beganAt", anHourAgo().toString());
    watch(watchman);

    given.open(watchman, wanted).then().statusCode(201);
  }

  private void watch(String person) {
    Map<String, Object> turn =
        Map.of(
            "personId", GivenEmergency.personId(person, given.city.department),
            "from", clock.now().minusSeconds(60).toString(),
            "until", clock.now().plus(Duration.ofDays(2)).toString());
    as(given.city.coordinator)
        .body(turn)
        .post("/api/v1/units/" + given.city.department + "/watches")
        .then()
        .statusCode(201);
  }

  @Test
  void watch_leader_and_supervisor_are_told_in_their_turn_and_all_at_the_end() {
    String watchman = given.city.world.person("watchman", given.city.department, "EDITOR");
    watch(watchman);
    String id = given.opened("MAJOR", clock.now());
    String link = "/emergencies/" + id;
    due.drive("emergency");
    List<Integer> before = told(watchman, link);

    assertThat(after(Duration.ofMinutes(151), watchman, link)).isEqualTo(plus(before, 1, 0, 0));
    assertThat(after(Duration.ofMinutes(75), watchman, link)).isEqualTo(plus(before, 2, 1, 0));
    assertThat(after(Duration.ofMinutes(45), watchman, link)).isEqualTo(plus(before, 2, 1, 1));
    assertThat(after(Duration.ofMinutes(30), watchman, link)).isEqualTo(plus(before, 3, 2, 2));
  }

  private List<Integer> after(Duration time, String watchman, String link) {
    clock.turn(time);
    due.drive("emergency");
    return told(watchman, link);
  }

  private List<Integer> told(String watchman, String link) {
    return List.of(
        GivenEmergency.told(watchman, link),
        GivenEmergency.told(given.city.leader, link),
        GivenEmergency.told(given.city.supervisor, link));
  }

  private static List<Integer> plus(List<Integer> before, int watch, int leader, int supervisor) {
    return List.of(before.get(0) + watch, before.get(1) + leader, before.get(2) + supervisor);
  }

  private JsonPath clocks(String id) {
    return given.thread(given.city.leader, id);
  }

  private Instant due(String id, String kind) {
    String at = clocks(id).getString("clocks.find { it.kind == '" + kind + "' }.clock.dueAt");
    return OffsetDateTime.parse(at).toInstant();
  }

  private static boolean met(JsonPath view, String kind) {
    return view.getString("clocks.find { it.kind == '" + kind + "' }.metAt") != null;
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
