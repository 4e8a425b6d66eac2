package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.story.GivenEmergency.told;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Which accounts are waited for until a thread is closed, and when it goes on after all. */
@HubTest
class ClosedEmergencyStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject ReadPages pages;

  private GivenEmergency given;
  private String id;
  private String update;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenEmergency(due);
    id = given.opened("OPINION", clock.now().minus(Duration.ofHours(1)));
    update = given.written(id, given.update("FIRST"));
    given.city.sign(given.city.leader, "postId", given.postOf(id));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private String page(String who) {
    return pages.page(who, "/emergencies/" + id);
  }

  private void resolved() {
    given.sent(given.city.editor, id, update);
    given
        .post(
            given.city.coordinator,
            id,
            "/handling",
            Map.of("state", "RESOLVED", "body", "云岫市公路局", "words", "加固完成"))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse close(String unshown) {
    Map<String, String> said = new HashMap<>(Map.of("words", "大桥已恢复通行。"));
    if (unshown != null) {
      said.put("unshown", unshown);
    }
    return given.post(given.city.leader, id, "/closing", said).then();
  }

  private List<String> waits() {
    JsonPath thread = given.thread(given.city.leader, id);
    return thread.getList(
        "clocks.findAll { it.kind == 'SYNC' && it.metAt == null && !it.dropped }.kind");
  }

  @Test
  void a_thread_is_closed_before_all_show_it_only_with_a_reason_and_goes_on_with_its_clock() {
    resolved();
    assertThat(page(given.city.leader)).contains("name=\"unshown\"");
    close(null).statusCode(409).body("code", equalTo("NOT_EVERYWHERE"));
    close("  ").statusCode(409).body("code", equalTo("NOT_EVERYWHERE"));
    close("公路服务中心已在现场公告").statusCode(200).body("entries.kind", hasItem("UNSHOWN"));

    assertThat(waits()).isEmpty();
    assertThat(told(given.editor)).contains("EMERGENCY_SYNC_CLOSED");
    given
        .post(given.editor, id, "/updates/" + update + "/takeover", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("EMERGENCY_OVER"));
    int before = onBoard();
    given.post(given.city.leader, id, "/reopening", Map.of("words", "又有沉降")).then().statusCode(200);
    assertThat(waits()).containsExactly("SYNC");
    assertThat(onBoard()).isEqualTo(before + 1);
    given.followed(id, update);
    assertThat(waits()).isEmpty();
    close(null).statusCode(200);
  }

  private int onBoard() {
    return told(given.editor, "/emergencies/" + id + "/updates/" + update);
  }

  @Test
  void reminders_of_the_time_that_began_again_are_told_again() {
    resolved();
    clock.turn(Duration.ofMinutes(40));
    due.drive("emergency");
    close("已在现场公告").statusCode(200);
    given.post(given.city.leader, id, "/reopening", Map.of("words", "又有沉降"));

    clock.turn(Duration.ofMinutes(40));
    due.drive("emergency");

    assertThat(told(given.editor).stream().filter("EMERGENCY_SYNC_MISSING"::equals)).hasSize(2);
  }

  @Test
  void a_text_that_is_cleared_after_the_end_is_nobodys_to_post_until_it_goes_on() {
    resolved();
    given.followed(id, update);
    String late = given.written(id, given.update("PROGRESS"));
    String post = given.postOf(id);
    close(null).statusCode(200);

    given.city.sign(given.city.leader, "postId", post);
    String board = "/emergencies/" + id + "/updates/" + late;
    assertThat(told(given.editor, board)).isZero();
    assertThat(waits()).isEmpty();

    given.post(given.city.leader, id, "/reopening", Map.of("words", "又有沉降"));
    assertThat(told(given.editor, board)).isEqualTo(1);
    assertThat(waits()).containsExactly("SYNC");
  }

  @Test
  void an_account_that_joins_until_the_clearance_is_waited_for_and_told() {
    id = given.opened("OPINION", clock.now().minus(Duration.ofHours(1)));
    update = given.written(id, given.update("FIRST"));
    String office = given.city.world.unit("云岫市桥梁所", "COUNTY", "DEPARTMENT", given.city.department);
    String late = given.app(office, given.city.world.person("clerk3", office, "COORDINATOR"));
    String editor = given.city.world.person("late", office, "EDITOR");

    given.city.sign(given.city.leader, "postId", given.postOf(id));

    as(given.city.leader)
        .get("/api/v1/emergencies/" + id + "/updates/" + update + "/accounts")
        .then()
        .body("items.accountId", hasItem(late))
        .body("items.find { it.accountId == '" + late + "' }.stage", equalTo("WAITING"));
    assertThat(told(editor, "/emergencies/" + id + "/updates/" + update)).isEqualTo(1);
  }

  @Test
  void an_account_that_joins_later_is_told_with_the_next_clearance_and_nobody_else_is() {
    String office = given.city.world.unit("云岫市隧道所", "COUNTY", "DEPARTMENT", given.city.department);
    given.app(office, given.city.world.person("clerk4", office, "COORDINATOR"));
    String editor = given.city.world.person("later", office, "EDITOR");
    String post = given.postOf(id);
    List<String> more =
        new ArrayList<>(
            as(given.city.editor).get("/api/v1/posts/" + post).path("variants.accountId"));
    more.add(given.city.weibo());
    as(given.city.editor)
        .header("If-Match", "*")
        .body(Map.of("accountIds", more))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
    as(given.city.editor).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);

    given.city.sign(given.city.leader, "postId", post);

    assertThat(told(editor, "/emergencies/" + id + "/updates/" + update)).isEqualTo(1);
    assertThat(onBoard()).isEqualTo(1);
  }
}
