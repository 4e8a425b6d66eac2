package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts.Office;

/** One account of a planned post is taken out; what may be out already never is. */
@HubTest
class CancellingStoryTest {
  @Inject GivenPosts given;
  @Inject TurnedClock clock;

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  private static Response cancel(String who, String delivery) {
    return as(who).post("/api/v1/deliveries/" + delivery + "/cancellation");
  }

  private String deliveryTo(Office office, String post, String account) {
    return given
        .show(office, post)
        .path(
            "deliveries.find { it.accountId == '" + account + "' && it.state != 'CANCELLED' }.id");
  }

  @Test
  void one_planned_delivery_is_cancelled_and_the_others_go_out() {
    Office office = given.office();
    String marker = given.marker();
    String weibo = given.weibo(office);
    String app = given.app(office);
    String post = given.scheduled(office, marker, weibo, app);
    String delivery = deliveryTo(office, post, weibo);
    as(office.editor())
        .get("/api/v1/deliveries/" + delivery)
        .then()
        .body("actions", hasItem("CANCEL"));

    cancel(office.editor(), delivery)
        .then()
        .statusCode(200)
        .body("id", equalTo(delivery))
        .body("state", equalTo("CANCELLED"))
        .body("actions", not(hasItem("CANCEL")));
    given.drive();

    given.seen(office, post).body("state", equalTo("POSTED"));
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
    assertThat(Platforms.posts("app", marker)).hasSize(1);
    assertThat(given.journal("CANCEL_DELIVERY", UUID.fromString(delivery))).isEqualTo(1);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();
    assertThat(Platforms.posts("weibo", marker)).as("planned anew").hasSize(1);
  }

  @Test
  void what_the_platform_may_have_is_not_cancelled_and_the_refusal_says_what_to_do() {
    Office office = given.office();
    String post = given.scheduled(office, given.marker(), given.app(office));
    given.drive();

    cancel(office.editor(), given.delivery(office, post))
        .then()
        .statusCode(409)
        .body("code", equalTo("DELIVERY_ALREADY_OUT"))
        .body("detail", containsString("撤回"));
    given.seen(office, post).body("state", equalTo("POSTED"));
  }

  @Test
  void a_stranger_finds_no_delivery_and_a_colleague_without_the_role_is_refused() {
    Office office = given.office();
    Office other = given.office();
    String post = given.scheduled(office, given.marker(), given.app(office));
    String delivery = given.delivery(office, post);

    cancel(other.editor(), delivery).then().statusCode(404);
    cancel(office.reviewer(), delivery).then().statusCode(403);
    cancel(office.editor(), UUID.randomUUID().toString()).then().statusCode(404);
    given.seen(office, post).body("deliveries[0].state", equalTo("PLANNED"));
  }

  @Test
  void a_post_of_which_nobody_knows_whether_it_is_out_is_neither_cancelled_nor_sent_again() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.wechat(office));
    UUID delivery = UUID.fromString(given.delivery(office, post));
    given.sql(
        "update delivery set state = 'CLAIMED', claimed_at = now(), next_at = null where id = $1",
        delivery);
    given.sql(
        "update delivery set state = 'UNKNOWN', unknown_since = now() where id = $1", delivery);
    given.sql("update delivery set state = 'WAITING_FOR_PERSON' where id = $1", delivery);

    cancel(office.editor(), delivery.toString())
        .then()
        .statusCode(409)
        .body("code", equalTo("DELIVERY_UNCLEAR"));
    as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("summary", "12路公交车改道。"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(409)
        .body("code", equalTo("POST_ALREADY_OUT"));
    given.act(office, post, "schedule", Map.of());
    clock.turn(Duration.ofMinutes(1));
    given.drive();

    assertThat(Platforms.posts("wechat", marker)).isEmpty();
    given
        .seen(office, post)
        .body("deliveries.size()", equalTo(1))
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].actions", not(hasItem("CANCEL")));
    as(office.editor())
        .body(Map.of("posted", false))
        .post("/api/v1/deliveries/" + delivery + "/resolution")
        .then()
        .statusCode(200)
        .body("actions", hasItem("CANCEL"));
  }
}
