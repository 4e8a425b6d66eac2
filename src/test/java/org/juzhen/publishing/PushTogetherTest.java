package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPushes.Push;

/** Several posts go out by one call, each by its own clearance, none twice and none lost. */
@HubTest
class PushTogetherTest {
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";
  private static final String VOID =
      "update clearance set voided_at = now(), void_reason = '日期写错'"
          + " where id = (select clearance_id from delivery where id = $1)";

  @Inject GivenPushes given;
  @Inject GivenPosts posts;
  @Inject ClaimDesk claims;
  @Inject TogetherCall together;
  @Inject TurnedClock clock;

  @BeforeEach
  void ten_in_the_morning() {
    posts.drive();
    clock.at(LocalDate.now(HubClock.ZONE));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  void posts_that_are_pushed_at_one_moment_go_out_as_one_push_in_their_order() {
    Push push = given.planned(3);
    int before = Platforms.calls("wechat", SEND_ALL);
    posts
        .seen(push.office(), push.post(2))
        .body("deliveries[0].together.place", equalTo(2))
        .body("deliveries[0].together.all.postId", equalTo(push.posts()));

    given.isTime();
    given.sendAndWait();

    assertThat(given.states(push)).containsOnly("POSTED");
    assertThat(given.visible(push)).containsExactly("第1", "第2", "第3");
    assertThat(Platforms.calls("wechat", SEND_ALL) - before).isEqualTo(1);
    assertThat(
            posts.text(
                "select string_agg(distinct platform_post_id, ',') from delivery where group_id ="
                    + " (select group_id from delivery where id = $1)",
                given.uuid(push, 1)))
        .as("each by its place")
        .contains("-2", "-3");
  }

  @Test
  void who_means_to_move_one_of_them_is_told_what_it_would_leave() {
    Push push = given.planned(3);

    as(push.office().editor())
        .body(
            Map.of(
                "kind", "DELIVERY",
                "id", given.id(push, 2),
                "at", clock.now().plus(Duration.ofHours(3)).toString()))
        .post("/api/v1/calendar/moves/trial")
        .then()
        .statusCode(200)
        .body("leaves", hasSize(2));
  }

  @Test
  void an_editor_changes_the_order_and_takes_one_out_until_it_is_claimed() {
    Push push = given.planned(3);

    given
        .act(push, 3, "place", Map.of("place", 1))
        .then()
        .statusCode(200)
        .body("together.place", equalTo(1))
        .body("together.all.postId", contains(push.post(3), push.post(1), push.post(2)));
    given.act(push, 1, "cancellation", Map.of()).then().statusCode(200);
    given.isTime();
    given.sendAndWait();

    assertThat(given.visible(push)).containsExactly("第3", "第2");
    given
        .act(push, 2, "place", Map.of("place", 1))
        .then()
        .statusCode(409)
        .body("code", equalTo("DELIVERY_ALREADY_OUT"));
  }

  @Test
  void a_member_whose_clearance_fell_is_left_out_and_the_next_is_the_headline() {
    Push push = given.planned(2);
    posts.sql(VOID, given.uuid(push, 1));

    given.isTime();
    given.sendAndWait();

    assertThat(given.states(push)).containsExactly("FAILED", "POSTED");
    assertThat(given.visible(push)).containsExactly("第2");
  }

  @Test
  void a_clearance_that_falls_between_claim_and_call_stops_its_member_and_nobody_else() {
    Push push = given.planned(2);
    given.isTime();
    Errand claimed =
        posts.run(() -> claims.claim(16)).errands().stream()
            .filter(e -> e.deliveryId().equals(given.uuid(push, 1)))
            .findFirst()
            .orElseThrow();
    assertThat(given.states(push)).containsOnly("CLAIMED");
    posts.sql(VOID, given.uuid(push, 2));

    posts.run(() -> together.publish(claimed));
    assertThat(given.states(push)).containsExactly("PLANNED", "FAILED");
    given.sendAndWait();

    assertThat(given.states(push)).containsExactly("POSTED", "FAILED");
    assertThat(given.visible(push)).containsExactly("第1");
  }

  @Test
  void a_lost_answer_leaves_all_unknown_together_and_finds_all_once() {
    Push push = given.planned(2);
    Platforms.spoil("wechat", SEND_ALL, "DROP_AFTER_ACCEPT");
    given.isTime();

    given.round();
    assertThat(given.states(push)).containsOnly("UNKNOWN");
    Platforms.letTimePass(80);
    given.sendAndWait();

    assertThat(given.states(push)).containsOnly("POSTED");
    assertThat(given.visible(push)).containsExactly("第1", "第2");
  }

  @Test
  void what_never_arrived_goes_out_again_together_and_appears_once() {
    Push push = given.planned(2);
    Platforms.spoil("wechat", SEND_ALL, "DROP_BEFORE");
    given.isTime();

    given.round();
    assertThat(given.states(push)).containsOnly("UNKNOWN");
    given.sendAndWait();

    assertThat(given.states(push)).containsOnly("POSTED");
    assertThat(given.visible(push)).containsExactly("第1", "第2");
  }

  @Test
  void a_worker_that_vanished_leaves_all_to_be_found_out_and_a_person_sends_them_together() {
    Push push = given.planned(2);
    given.isTime();
    posts.run(() -> claims.claim(16));
    assertThat(given.states(push)).containsOnly("CLAIMED");

    clock.turn(Duration.ofMinutes(5));
    for (int i = 0; i < 8; i++) {
      posts.drive();
      clock.turn(Duration.ofMinutes(1));
    }
    assertThat(given.states(push)).containsOnly("WAITING_FOR_PERSON");
    given.act(push, 2, "resolution", Map.of("posted", false)).then().statusCode(200);
    assertThat(given.states(push)).containsOnly("PLANNED");
    given.sendAndWait();

    assertThat(given.states(push)).containsOnly("POSTED");
    assertThat(given.visible(push)).containsExactly("第1", "第2");
  }

  @Test
  void what_a_person_found_is_proved_by_itself_and_the_other_goes_alone() {
    Push push = given.planned(2);
    given.isTime();
    posts.run(() -> claims.claim(16));
    clock.turn(Duration.ofMinutes(5));
    for (int i = 0; i < 8; i++) {
      posts.drive();
      clock.turn(Duration.ofMinutes(1));
    }
    String found =
        "https://mp.weixin.qq.com/s?__biz=MzA&mid=1&idx=1&sn=" + push.marker().hashCode();

    given.act(push, 1, "resolution", Map.of("posted", true, "url", found)).then().statusCode(200);
    given
        .act(push, 2, "resolution", Map.of("posted", false))
        .then()
        .statusCode(200)
        .body("together", equalTo(null));

    assertThat(given.states(push)).containsExactly("POSTED", "PLANNED");
  }

  @Test
  void one_is_taken_back_by_its_place_and_the_other_stays() {
    Push push = given.planned(2);
    given.isTime();
    given.sendAndWait();

    as(push.office().editor())
        .body(Map.of("reason", "内容有误"))
        .post("/api/v1/posts/" + push.post(2) + "/recall")
        .then()
        .statusCode(200);
    posts.drive();

    assertThat(given.states(push)).containsExactly("POSTED", "RECALLED");
    assertThat(given.visible(push)).containsExactly("第1");
  }

  @Test
  void the_database_lets_nobody_into_a_push_that_is_under_way_or_full_or_anothers() {
    Push push = given.planned(2);
    Push other = given.planned(2);
    String join =
        "update delivery set group_id = (select group_id from delivery where id = $2),"
            + " place = 3 where id = $1";

    assertThatThrownBy(() -> posts.sql(join, given.uuid(other, 1), given.uuid(push, 1)))
        .hasMessageContaining("a push is of one account");
    assertThatThrownBy(
            () ->
                posts.sql(
                    "update delivery set state = 'CLAIMED', claimed_at = now() + interval '2 hours'"
                        + " where id = $1",
                    given.uuid(push, 1)))
        .hasMessageContaining("claimed in its place");
    given.isTime();
    given.sendAndWait();
    assertThatThrownBy(
            () ->
                posts.sql(
                    "update delivery set group_id = null, place = null, sent_place = null where id = $1",
                    given.uuid(push, 1)))
        .hasMessageContaining("settled before it goes");
    assertThat(given.states(push)).isEqualTo(List.of("POSTED", "POSTED"));
  }
}
