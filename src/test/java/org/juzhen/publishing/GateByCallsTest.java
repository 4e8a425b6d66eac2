package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts.Office;

/** Every way of calling that could post something which nobody cleared; all of them are refused. */
@HubTest
class GateByCallsTest {
  private static final String LINK = "https://www.xiaohongshu.com/explore/0123456789abcdef01234567";

  @Inject GivenPosts given;
  @Inject TurnedClock clock;

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  private Response patch(Office office, String post, Map<String, ?> change) {
    return as(office.editor()).header("If-Match", "*").body(change).patch("/api/v1/posts/" + post);
  }

  private void notSchedulable(Office office, String post, String code) {
    given
        .act(office, post, "schedule", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo(code));
  }

  private void nowhere(String marker) {
    given.drive();
    for (String platform : List.of("app", "weibo", "wechat")) {
      assertThat(Platforms.posts(platform, marker)).as(platform).isEmpty();
    }
  }

  @Test
  void a_text_changed_after_its_clearance_is_not_scheduled() {
    Office office = given.office();
    String marker = given.marker();
    String app = given.app(office);

    for (Map<String, ?> change :
        List.of(
            Map.of("title", "公交停运" + marker),
            Map.of("bodyHtml", "<p>12路公交车停运。</p>"),
            Map.of("summary", "停运。"),
            Map.of("sourceUrl", GivenPosts.SITE + "?2"),
            Map.of("variants", List.of(Map.of("accountId", app, "title", "另有标题" + marker))),
            Map.of("variants", List.of(Map.of("accountId", app, "bodyHtml", "<p>另有正文</p>"))))) {
      String post = given.cleared(office, marker, app);
      patch(office, post, change).then().statusCode(200).body("state", equalTo("DRAFT"));
      notSchedulable(office, post, "NOT_CLEARED");
    }
    nowhere(marker);
  }

  @Test
  void a_text_changed_after_it_was_planned_does_not_go_out() {
    Office office = given.office();
    String marker = given.marker();
    String app = given.app(office);
    String post = given.scheduled(office, marker, app);

    patch(
            office,
            post,
            Map.of("variants", List.of(Map.of("accountId", app, "title", "另有标题" + marker))))
        .then()
        .statusCode(200)
        .body("deliveries.state", not(hasItem("PLANNED")));

    nowhere(marker);
    notSchedulable(office, post, "NOT_CLEARED");
  }

  @Test
  void a_clearance_serves_no_other_account_and_no_other_post() {
    Office office = given.office();
    String marker = given.marker();
    String app = given.app(office);
    String weibo = given.weibo(office);
    String post = given.cleared(office, marker, app);

    patch(office, post, Map.of("accountIds", List.of(weibo))).then().statusCode(200);
    notSchedulable(office, post, "NOT_CLEARED");
    String same = given.written(office, marker, app);
    notSchedulable(office, same, "NOT_CLEARED");
    patch(office, given.cleared(office, marker, app), Map.of("accountIds", List.of(app, weibo)))
        .then()
        .statusCode(200);

    nowhere(marker);
  }

  @Test
  void one_account_without_clearance_keeps_the_whole_plan_back() {
    Office office = given.office();
    String marker = given.marker();
    String app = given.app(office);
    String post = given.cleared(office, marker, app);
    patch(office, post, Map.of("accountIds", List.of(app, given.weibo(office))))
        .then()
        .statusCode(200);

    notSchedulable(office, post, "NOT_CLEARED");

    given.seen(office, post).body("deliveries", empty());
    nowhere(marker);
  }

  @Test
  void a_clearance_that_ran_out_is_of_no_use_to_anybody() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.cleared(office, marker, given.app(office));
    String planned = given.cleared(office, marker, given.app(office));
    given
        .act(
            office,
            planned,
            "schedule",
            Map.of("at", Instant.now().plus(Duration.ofDays(9)).toString(), "reason", "与活动同步"))
        .then()
        .statusCode(409)
        .body("code", equalTo("CLEARANCE_ENDS_BEFORE"));
    given
        .act(
            office,
            planned,
            "schedule",
            Map.of("at", Instant.now().plus(Duration.ofDays(6)).toString(), "reason", "与活动同步"))
        .then()
        .statusCode(200);

    clock.turn(Duration.ofDays(8));

    notSchedulable(office, post, "CLEARANCE_RAN_OUT");
    nowhere(marker);
    given
        .seen(office, planned)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("NOT_CLEARED"));
    notSchedulable(office, planned, "CLEARANCE_RAN_OUT");
  }

  @Test
  void what_waits_for_a_person_passes_the_gate_again_before_package_and_proof() {
    Office office = given.office();
    String post =
        given.scheduled(
            office, given.marker(), given.account(office, "XIAOHONGSHU", given.marker()));
    given.drive();
    String at = "/api/v1/deliveries/" + given.delivery(office, post);
    as(office.editor()).get(at + "/package").then().statusCode(200);

    given.sql(
        "update clearance set voided_at = now(), void_reason = '日期写错' where subject_id = $1",
        UUID.fromString(post));

    as(office.editor())
        .get(at + "/package")
        .then()
        .statusCode(409)
        .body("code", equalTo("GATE_CLOSED"))
        .body("detail", containsString("审核"));
    for (Response refused :
        List.of(
            as(office.editor()).body(Map.of("url", LINK)).post(at + "/evidence"),
            as(office.editor())
                .body(Map.of("posted", true, "url", LINK))
                .post(at + "/resolution"))) {
      refused.then().statusCode(409).body("code", equalTo("GATE_CLOSED"));
    }
    given.seen(office, post).body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"));
  }

  @Test
  void a_plan_or_a_cancelled_delivery_is_proved_by_nobody() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    String at = "/api/v1/deliveries/" + given.delivery(office, post);
    Map<String, ?> link = Map.of("url", Platforms.url() + "/app/x/1");

    as(office.editor()).body(link).post(at + "/evidence").then().statusCode(409);
    as(office.editor())
        .body(Map.of("posted", false))
        .post(at + "/resolution")
        .then()
        .statusCode(409);
    as(office.editor()).get(at + "/package").then().statusCode(409);
    as(office.editor()).post(at + "/cancellation").then().statusCode(200);
    as(office.editor()).body(link).post(at + "/evidence").then().statusCode(409);
    as(office.editor())
        .body(Map.of("posted", false))
        .post(at + "/resolution")
        .then()
        .statusCode(409);

    nowhere(marker);
  }

  @Test
  void a_recalled_post_is_not_sent_again_and_a_plan_taken_back_needs_the_same_clearance() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    given.drive();
    given.act(office, post, "recall", Map.of("reason", "日期写错")).then().statusCode(200);
    given.drive();
    notSchedulable(office, post, "WRONG_POST_STATE");
    assertThat(Platforms.visible("app", marker)).isEmpty();

    String other = given.marker();
    String back = given.scheduled(office, other, given.app(office));
    as(office.editor()).delete("/api/v1/posts/" + back + "/schedule").then().statusCode(200);
    patch(office, back, Map.of("summary", "改道。")).then().statusCode(200);
    notSchedulable(office, back, "NOT_CLEARED");
    nowhere(other);
  }
}
