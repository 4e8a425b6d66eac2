package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.story.GivenEmergency.told;

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

/** A thread that was opened by mistake, while units below are about to post it (误立撤销). */
@HubTest
class CancelledEmergencyStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject ReadPages pages;

  private GivenEmergency given;
  private String marker;
  private String id;
  private String update;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenEmergency(due);
    marker = UUID.randomUUID().toString().substring(0, 8);
    cleared("OPINION");
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  private void cleared(String kind) {
    id = given.opened(kind, clock.now().minus(Duration.ofHours(1)));
    Map<String, Object> words = given.update("FIRST");
    words.put("bodyHtml", "<p>大桥北侧引桥沉降，请绕行二桥" + marker + "。</p>");
    update = given.written(id, words);
    given.city.sign(given.city.leader, "postId", given.postOf(id));
  }

  private ValidatableResponse below(String act, Object body) {
    return given.post(given.editor, id, "/updates/" + update + act, body).then();
  }

  private void refused(String act, Object body) {
    below(act, body).statusCode(409).body("code", equalTo("EMERGENCY_OVER"));
  }

  private String taken() {
    below("/takeover", "").statusCode(200);
    String copy =
        as(given.editor).get("/api/v1/posts?accountId=" + given.account).path("items[0].id");
    given.city.sign(given.leader, "postId", copy);
    return copy;
  }

  private static void schedule(String by, String post, Map<String, ?> when) {
    as(by).body(when).post("/api/v1/posts/" + post + "/schedule").then().statusCode(200);
  }

  private String planned() {
    String copy = taken();
    schedule(
        given.editor,
        copy,
        Map.of("at", clock.now().plus(Duration.ofHours(2)).toString(), "reason", "与活动同步"));
    return copy;
  }

  private ValidatableResponse copy(String post) {
    return as(given.editor).get("/api/v1/posts/" + post).then().statusCode(200);
  }

  private void cancel() {
    given
        .post(given.city.leader, id, "/cancellation", Map.of("words", "误报，大桥未封闭"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
  }

  private String page(String who) {
    return pages.page(who, "/emergencies/" + id);
  }

  private Object mine(String field) {
    return given.thread(given.editor, id).get("updates[-1]." + field);
  }

  @Test
  void what_was_opened_by_mistake_goes_out_nowhere_and_everybody_below_is_told() {
    String copy = planned();
    cancel();

    copy(copy)
        .body("deliveries.state", equalTo(List.of("CANCELLED")))
        .body("deliveries.errorCode", equalTo(List.of("EMERGENCY_CANCELLED")))
        .body("state", equalTo("RETURNED"));
    refused("/takeover", "");
    refused("/own-words", ReleasedUpdate.ownWords());
    refused("/publication", Map.of("push", true));
    assertThat(mine("ready")).isEqualTo(false);
    assertThat(mine("mine")).isEqualTo(0);
    assertThat(told(given.editor)).contains("EMERGENCY_SYNC_CANCELLED", "POST_STOPPED");
    assertThat(told(given.leader)).contains("EMERGENCY_SYNC_CANCELLED");
    assertThat(told(given.city.supervisor)).contains("EMERGENCY_CANCELLED");

    clock.turn(Duration.ofHours(3));
    due.drive("delivery");
    assertThat(Platforms.posts("app", marker)).isEmpty();
  }

  @Test
  void the_buttons_are_gone_with_the_thread() {
    assertThat(page(given.editor)).contains("/takeover");
    taken();
    assertThat(page(given.editor)).contains("/publication");

    cancel();

    assertThat(page(given.editor)).doesNotContain("/publication").doesNotContain("/takeover");
  }

  @Test
  void who_plans_it_all_the_same_is_stopped_when_it_is_sent() {
    String copy = taken();
    cancel();
    as(given.editor).post("/api/v1/posts/" + copy + "/submission").then().statusCode(200);
    given.city.sign(given.leader, "postId", copy);
    schedule(given.editor, copy, Map.of());

    due.drive("delivery");

    copy(copy).body("deliveries.errorCode", hasItem("EMERGENCY_CANCELLED"));
    assertThat(Platforms.posts("app", marker)).isEmpty();
  }

  @Test
  void the_leading_units_own_text_is_stopped_as_well() {
    String own = given.postOf(id);
    Map<String, String> later =
        Map.of("at", clock.now().plus(Duration.ofHours(2)).toString(), "reason", "与活动同步");
    schedule(given.city.editor, own, later);

    cancel();

    as(given.city.editor)
        .get("/api/v1/posts/" + own)
        .then()
        .body("deliveries.state", equalTo(List.of("CANCELLED")));
  }

  @Test
  void what_may_be_out_by_then_is_to_be_taken_down() {
    String copy = taken();
    Platforms.spoil("app", "*/contents", "DROP_AFTER_ACCEPT");
    Platforms.spoil(Map.of("platform", "app", "path", "*/contents", "kind", "STATUS", "times", 0));
    schedule(given.editor, copy, Map.of());
    due.drive("delivery");
    String delivery = copy(copy).extract().path("deliveries[0].id");

    cancel();

    assertThat(told(given.editor, "/deliveries/" + delivery)).isEqualTo(1);
    assertThat(told(given.leader)).contains("EMERGENCY_TAKE_DOWN");
    Platforms.heal();
    clock.turn(Duration.ofHours(1));
    due.drive("delivery");
    copy(copy).body("deliveries[0].state", equalTo("POSTED"));
    assertThat(told(given.editor, "/deliveries/" + delivery)).isEqualTo(1);
    assertThat(given.thread(given.city.leader, id).getString("state")).isEqualTo("CANCELLED");
  }

  @Test
  void whoever_may_not_cancel_stops_nothing() {
    String copy = planned();
    Map<String, String> words = Map.of("words", "误报");

    given.post(given.city.editor, id, "/cancellation", words).then().statusCode(403);
    given.post(given.leader, id, "/cancellation", words).then().statusCode(403);

    copy(copy).body("deliveries.state", equalTo(List.of("PLANNED")));
    assertThat(mine("held")).isEqualTo(false);
  }
}
