package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.story.GivenEmergency.told;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** What becomes of the posts that units made of an update which is corrected then (同步更正). */
@HubTest
class CorrectedCopiesStoryTest {
  private static final String MISSING = "EMERGENCY_CORRECT_MISSING";
  private static final String OVER = "EMERGENCY_CORRECT_OVER";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenEmergency given;
  private String id;
  private String update;
  private String leading;
  private String before;
  private String after;

  @BeforeEach
  void an_update_that_is_cleared() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenEmergency(due);
    before = "请绕行二桥" + UUID.randomUUID().toString().substring(0, 8);
    after = "请绕行三桥" + UUID.randomUUID().toString().substring(0, 8);
    id = given.opened("MAJOR", clock.now().minus(Duration.ofHours(1)));
    Map<String, Object> first = given.update("FIRST");
    first.put("bodyHtml", "<p>" + before + "</p>");
    update = given.written(id, first);
    leading = given.postOf(id);
    given.city.sign(given.city.leader, "postId", leading);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private String takenOver() {
    given.post(given.editor, id, "/updates/" + update + "/takeover", "").then().statusCode(200);
    return as(given.editor).get("/api/v1/posts?accountId=" + given.account).path("items[0].id");
  }

  private String signed() {
    String copy = takenOver();
    given.city.sign(given.leader, "postId", copy);
    return copy;
  }

  private String planned() {
    String copy = signed();
    as(given.editor)
        .body(Map.of("at", clock.now().plus(Duration.ofHours(2)).toString(), "reason", "与活动同步"))
        .post("/api/v1/posts/" + copy + "/schedule")
        .then()
        .statusCode(200);
    return copy;
  }

  private void says(String words) {
    as(given.city.editor)
        .header("If-Match", "*")
        .body(Map.of("bodyHtml", "<p>" + words + "</p>"))
        .patch("/api/v1/posts/" + leading)
        .then()
        .statusCode(200);
  }

  private void clearedAgain() {
    as(given.city.editor).post("/api/v1/posts/" + leading + "/submission").then().statusCode(200);
    given.city.sign(given.city.leader, "postId", leading);
  }

  private void corrected() {
    says(after);
    clearedAgain();
  }

  private ValidatableResponse copy(String post) {
    return as(given.editor).get("/api/v1/posts/" + post).then().statusCode(200);
  }

  private String stage() {
    return as(given.editor)
        .get("/api/v1/emergencies/" + id + "/updates/" + update + "/accounts")
        .path("items.find { it.accountId == '" + given.account + "' }.stage");
  }

  private JsonPath thread() {
    return given.thread(given.city.leader, id);
  }

  private void later(int minutes) {
    clock.turn(Duration.ofMinutes(minutes));
    due.drive("emergency");
  }

  @Test
  void who_shows_the_words_of_before_is_told_and_reminded_until_they_are_gone() {
    given.followed(id, update);
    String old =
        as(given.editor).get("/api/v1/posts?accountId=" + given.account).path("items[0].id");
    assertThat(told(given.editor)).doesNotContain("EMERGENCY_SHOWN_CORRECTED");

    corrected();

    assertThat(told(given.editor)).contains("EMERGENCY_SHOWN_CORRECTED");
    assertThat(told(given.leader)).contains("EMERGENCY_SHOWN_CORRECTED");
    assertThat(told(given.city.editor)).doesNotContain("EMERGENCY_SHOWN_CORRECTED");
    assertThat(stage()).isEqualTo("OUTDATED");
    assertThat(thread().getInt("updates[-1].old")).isEqualTo(1);
    assertThat(GivenEmergency.met(thread(), "CORRECT")).isFalse();
    later(31);
    assertThat(told(given.editor)).contains(MISSING).doesNotContain(OVER);
    later(31);
    assertThat(told(given.editor)).contains(OVER);
    assertThat(told(given.leader)).contains(OVER);

    as(given.editor)
        .body(Map.of("reason", "已更正"))
        .post("/api/v1/posts/" + old + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");
    assertThat(GivenEmergency.met(thread(), "CORRECT")).isTrue();
    given.followed(id, update);

    assertThat(stage()).isEqualTo("POSTED");
    assertThat(thread().getInt("updates[-1].old")).isZero();
    assertThat(Platforms.visible("app", after)).hasSize(1);
    assertThat(Platforms.visible("app", before)).isEmpty();
  }

  @Test
  void a_second_correction_has_a_time_of_its_own() {
    given.followed(id, update);
    corrected();
    recallShown();
    given.followed(id, update);
    clock.turn(Duration.ofHours(2));

    says("请绕行四桥" + UUID.randomUUID().toString().substring(0, 8));
    clearedAgain();

    List<String> met = thread().getList("clocks.findAll { it.kind == 'CORRECT' }.metAt");
    assertThat(met).hasSize(2).containsOnlyOnce((String) null);
    later(20);
    assertThat(told(given.editor)).doesNotContain(MISSING, OVER);
    later(11);
    assertThat(told(given.editor)).contains(MISSING).doesNotContain(OVER);
  }

  private void recallShown() {
    String shown =
        as(given.editor)
            .get("/api/v1/posts?state=POSTED&accountId=" + given.account)
            .path("items[0].id");
    as(given.editor)
        .body(Map.of("reason", "已更正"))
        .post("/api/v1/posts/" + shown + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }

  @Test
  void words_that_come_back_as_they_were_are_nobodys_task() {
    given.followed(id, update);
    corrected();
    says(before);
    clearedAgain();

    assertThat(thread().getInt("updates[-1].old")).isZero();
    assertThat(GivenEmergency.met(thread(), "CORRECT")).isTrue();
    assertThat(stage()).isEqualTo("POSTED");
  }

  @Test
  void what_is_planned_does_not_go_out_while_it_is_corrected_and_goes_by_hand_when_it_stays() {
    String copy = planned();
    says(after);
    clock.turn(Duration.ofMinutes(125));
    due.drive("delivery");

    copy(copy).body("deliveries.errorCode", equalTo(List.of("UPDATE_HELD")));
    assertThat(Platforms.posts("app", before)).isEmpty();
    assertThat(told(given.editor)).contains("DELIVERY_STOPPED");

    says(before);
    clearedAgain();
    assertThat((Boolean) given.thread(given.editor, id).get("updates[-1].ready")).isTrue();
    given.sent(given.editor, id, update);
    assertThat(Platforms.visible("app", before)).hasSize(1);
  }

  @Test
  void what_is_planned_in_words_that_were_corrected_is_stopped_at_once() {
    String copy = planned();
    corrected();

    copy(copy)
        .body("deliveries.state", equalTo(List.of("CANCELLED")))
        .body("deliveries.errorCode", equalTo(List.of("UPDATE_CORRECTED")))
        .body("state", equalTo("RETURNED"));
    assertThat(told(given.editor)).contains("POST_STOPPED", "EMERGENCY_SYNC_CORRECTED");
    clock.turn(Duration.ofHours(3));
    due.drive("delivery");
    assertThat(Platforms.posts("app", before)).isEmpty();
  }

  @Test
  void what_waits_to_be_signed_in_words_that_were_corrected_is_signed_by_nobody() {
    String copy = takenOver();
    corrected();

    copy(copy).body("state", equalTo("RETURNED"));
    List<String> waiting =
        as(given.leader).get("/api/v1/reviews?mine=true&limit=500").path("items.postId");
    assertThat(waiting).doesNotContain(copy);
    String fresh = signed();
    assertThat(fresh).isNotEqualTo(copy);
  }
}
