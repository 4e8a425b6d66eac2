package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.publishing.GivenPushes.Push;

/** Whoever drops out of a push, and whatever the database refuses, holds nobody else up. */
@HubTest
class PushDropOutsTest {
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";

  /** As a server writes it whose clock went back since: nothing is claimed before it. */
  private static final String TRIED_TOMORROW =
      "insert into delivery_attempt (id, delivery_id, call, at, outcome) values"
          + " (gen_random_uuid(), $1, 'PUBLISH', now() + interval '1 day', 'NOT_NOW')";

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
  void a_headline_that_falls_between_claim_and_call_leaves_its_place_to_the_next() {
    Push push = given.planned(2);
    given.isTime();
    Errand claimed = posts.run(() -> claims.claim(16)).errands().get(0);
    posts.sql(
        "update clearance set voided_at = now(), void_reason = '日期写错' where id ="
            + " (select clearance_id from delivery where id = $1)",
        given.uuid(push, 1));

    posts.run(() -> together.publish(claimed));
    assertThat(given.states(push)).containsExactly("FAILED", "PLANNED");
    given.sendAndWait();

    assertThat(given.states(push)).containsExactly("FAILED", "POSTED");
    assertThat(given.visible(push)).containsExactly("第2");
    othersGoOut();
  }

  @Test
  void a_headline_that_is_cancelled_after_the_platform_let_nobody_in_leaves_its_place() {
    Push push = refusedForAll();

    given.act(push, 1, "cancellation", Map.of()).then().statusCode(200);
    sentAgainWithoutHeadline(push);
  }

  @Test
  void a_headline_that_is_mended_after_the_platform_let_nobody_in_leaves_its_place() {
    Push push = refusedForAll();

    as(push.office().editor())
        .header("If-Match", "*")
        .body(Map.of("title", "改过" + push.marker() + "第1"))
        .patch("/api/v1/posts/" + push.post(1))
        .then()
        .statusCode(200);
    sentAgainWithoutHeadline(push);
  }

  @Test
  void what_never_arrived_goes_alone_where_a_person_found_the_headline() {
    Push push = given.planned(2);
    Platforms.spoil("wechat", SEND_ALL, "DROP_BEFORE");
    given.isTime();
    given.round();
    assertThat(given.states(push)).containsOnly("UNKNOWN");
    String found =
        "https://mp.weixin.qq.com/s?__biz=MzA&mid=1&idx=1&sn=" + push.marker().hashCode();
    given.act(push, 1, "resolution", Map.of("posted", true, "url", found)).then().statusCode(200);

    given.sendAndWait();

    assertThat(given.state(push, 1)).isEqualTo("POSTED");
    posts.seen(push.office(), push.post(2)).body("deliveries[-1].together", equalTo(null));
    assertThat(given.state(push, 2)).isIn("PLANNED", "POSTED");
    othersGoOut();
  }

  @Test
  void what_the_database_refuses_is_put_aside_with_a_reason_and_stops_no_other_office() {
    Office office = posts.office();
    String post = posts.scheduled(office, posts.marker(), posts.app(office));
    UUID delivery = UUID.fromString(posts.delivery(office, post));
    posts.sql(TRIED_TOMORROW, delivery);

    othersGoOut();

    posts
        .seen(office, post)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("DATABASE_REFUSED"));
    assertThat(posts.told(office.editor(), "DELIVERY_STOPPED")).isPositive();
    assertThat(posts.journal("DELIVERY_STOPPED", delivery)).isEqualTo(1);
    assertThat(posts.run(() -> claims.claim(16)).taken()).as("nothing is left to trip").isZero();
  }

  @Test
  void of_a_push_only_the_refused_one_is_put_aside() {
    Push push = given.planned(3);
    posts.sql(TRIED_TOMORROW, given.uuid(push, 2));

    given.isTime();
    given.sendAndWait();

    assertThat(given.states(push)).containsExactly("POSTED", "FAILED", "POSTED");
    assertThat(given.visible(push)).containsExactly("第1", "第3");
  }

  /** The platform lets the account send nothing: both wait for a person. */
  private Push refusedForAll() {
    Push push = given.planned(2);
    Platforms.spoil(
        Map.of("platform", "wechat", "path", SEND_ALL, "kind", "ERRCODE", "code", "48001"));
    given.isTime();
    given.round();
    assertThat(given.states(push)).containsOnly("WAITING_FOR_PERSON");
    return push;
  }

  private void sentAgainWithoutHeadline(Push push) {
    given.act(push, 2, "resolution", Map.of("posted", false)).then().statusCode(200);
    given.sendAndWait();

    assertThat(given.states(push)).containsExactly("CANCELLED", "POSTED");
    assertThat(given.visible(push)).containsExactly("第2");
    othersGoOut();
  }

  private void othersGoOut() {
    Office another = posts.office();
    String marker = posts.marker();
    String post = posts.scheduled(another, marker, posts.app(another));
    posts.drive();
    posts.seen(another, post).body("deliveries[0].state", equalTo("POSTED"));
    assertThat(Platforms.visible("app", marker)).hasSize(1);
  }
}
