package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.publishing.GivenPushes.Push;

/** What a platform did and nobody can write down, however often it is tried, a person finds out. */
@HubTest
class RefusedRecordTest {
  private static final String CODE = "RECORD_REFUSED";
  private static final RuntimeException DEFECT = new IllegalStateException("a defect");
  private static final RuntimeException FOR_GOOD =
      new PgException("a rule of the database", "ERROR", "23514", "");

  @Inject GivenPosts posts;
  @Inject GivenPushes pushes;
  @Inject Refusing records;
  @Inject TurnedClock clock;

  private Office office;
  private String marker;

  @BeforeEach
  void an_office() {
    posts.drive();
    office = posts.office();
    marker = posts.marker();
  }

  @AfterEach
  void back_to_now() {
    records.mend();
    clock.reset();
    Platforms.heal();
  }

  private void leaseEnds() {
    clock.turn(Duration.ofMinutes(30));
    posts.drive();
  }

  private UUID delivery(String post) {
    return UUID.fromString(posts.delivery(office, post));
  }

  private Response act(String post, String act, Map<String, ?> body) {
    return as(office.editor()).body(body).post("/api/v1/deliveries/" + delivery(post) + "/" + act);
  }

  private void stands(String post, String state, int attempts) {
    posts
        .seen(office, post)
        .body("deliveries[-1].state", equalTo(state))
        .body("deliveries[-1].attempts", equalTo(attempts));
  }

  /** One person was told once, and the hub looks no more. */
  private void isLeftToPerson(String post) {
    for (int i = 0; i < 3; i++) {
      posts
          .seen(office, post)
          .body("deliveries[-1].state", equalTo("WAITING_FOR_PERSON"))
          .body("deliveries[-1].errorCode", equalTo(CODE));
      assertThat(posts.told(office.editor(), "DELIVERY_WAITS")).isEqualTo(1);
      assertThat(posts.journal("DELIVERY_NEEDS_PERSON", delivery(post))).isEqualTo(1);
      leaseEnds();
    }
    act(post, "cancellation", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("DELIVERY_UNCLEAR"));
  }

  @Test
  void what_the_platform_shows_of_another_delivery_is_left_to_a_person_and_appears_once() {
    String weibo = posts.weibo(office);
    stands(sent(posts.scheduled(office, marker, weibo)), "POSTED", 1);
    String same = posts.scheduled(office, marker, weibo);
    Platforms.spoil("weibo", "/2/statuses/share.json", "DROP_BEFORE");

    posts.drive();

    isLeftToPerson(same);
    assertThat(Platforms.posts("weibo", marker)).hasSize(1);

    Map<String, ?> byHand = Map.of("posted", true, "url", "https://weibo.com/2800000001/NzYxW12ab");
    act(same, "resolution", byHand).then().statusCode(200);
    leaseEnds();
    stands(same, "POSTED", 1);
    assertThat(Platforms.posts("weibo", marker)).hasSize(1);
  }

  private String sent(String post) {
    posts.drive();
    return post;
  }

  @Test
  void a_record_that_always_fails_is_left_to_a_person_and_nothing_is_sent_again() {
    String post = posts.scheduled(office, marker, posts.app(office));
    records.refuse(delivery(post), DEFECT);

    posts.drive();
    stands(post, "CLAIMED", 1);
    leaseEnds();
    stands(post, "UNKNOWN", 1);
    assertThat(posts.told(office.editor(), "DELIVERY_WAITS")).as("it may have passed").isZero();
    leaseEnds();

    isLeftToPerson(post);
    assertThat(Platforms.posts("app", marker)).hasSize(1);

    records.mend();
    Map<String, ?> found = Map.of("posted", true, "url", "https://app.yunxiu.example/" + marker);
    act(post, "resolution", found).then().statusCode(200);
    leaseEnds();
    stands(post, "POSTED", 1);
    assertThat(Platforms.posts("app", marker)).hasSize(1);
  }

  @Test
  void of_several_that_went_together_only_the_refused_one_is_left_to_a_person() {
    Push push = pushes.planned(2);
    records.refuse(pushes.uuid(push, 2), FOR_GOOD);

    pushes.isTime();
    pushes.sendAndWait();

    assertThat(pushes.states(push)).containsExactly("POSTED", "WAITING_FOR_PERSON");
    assertThat(pushes.visible(push)).containsExactly("第1", "第2");
  }

  @Test
  void what_was_taken_back_and_cannot_be_written_down_is_looked_at_by_a_person() {
    String post = posts.scheduled(office, marker, posts.app(office));
    posts.drive();
    records.refuse(delivery(post), FOR_GOOD);
    posts.act(office, post, "recall", Map.of("reason", "日期写错")).then().statusCode(200);

    posts.drive();

    posts
        .seen(office, post)
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].recall", equalTo("BY_HAND"))
        .body("deliveries[0].errorCode", equalTo(CODE));
    assertThat(posts.told(office.editor(), "RECALL_BY_HAND")).isEqualTo(1);
    assertThat(Platforms.visible("app", marker)).isEmpty();

    records.mend();
    act(post, "resolution", Map.of("posted", false)).then().statusCode(200);
    stands(post, "RECALLED", 1);
  }
}
