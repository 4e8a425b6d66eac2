package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts.Office;

/** Platforms and workers fail at the worst moment; a post still appears once, or a person knows. */
@HubTest
class LostAnswerStoryTest {
  @Inject GivenPosts given;
  @Inject Sender sender;
  @Inject TurnedClock clock;

  @BeforeEach
  void nothingElseIsDue() {
    given.drive();
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  /** One round of the worker: what is due now is claimed and called once. */
  private int round() {
    return given.run(sender::drive);
  }

  @Test
  void an_answer_lost_after_the_app_took_the_post_is_found_and_not_sent_again() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    Platforms.spoil("app", "*/contents", "DROP_AFTER_ACCEPT");

    round();

    given.seen(office, post).body("deliveries[0].state", equalTo("UNKNOWN"));
    assertThat(Platforms.posts("app", marker)).hasSize(1);
    given.drive();
    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].url", notNullValue())
        .body("deliveries[0].attempts", equalTo(1));
    assertThat(Platforms.posts("app", marker)).hasSize(1);
  }

  @Test
  void an_answer_lost_after_weibo_took_the_post_is_found_on_the_timeline() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.weibo(office));
    Platforms.spoil("weibo", "/2/statuses/share.json", "DROP_AFTER_ACCEPT");

    round();

    given.seen(office, post).body("deliveries[0].state", equalTo("UNKNOWN"));
    given.drive();
    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].attempts", equalTo(1));
    assertThat(Platforms.posts("weibo", marker)).hasSize(1);
  }

  @Test
  void a_post_that_never_arrived_is_sent_again_and_appears_once() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    Platforms.spoil("app", "*/contents", "DROP_BEFORE");

    round();

    given.seen(office, post).body("deliveries[0].state", equalTo("UNKNOWN"));
    assertThat(Platforms.posts("app", marker)).isEmpty();
    given.drive();
    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].attempts", equalTo(2));
    assertThat(Platforms.posts("app", marker)).hasSize(1);
  }

  @Test
  void a_worker_that_vanished_after_claiming_leaves_nothing_sent_twice() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    Platforms.spoil("app", "*/contents", "DROP_AFTER_ACCEPT");
    round();
    UUID delivery = UUID.fromString(given.delivery(office, post));
    String claim =
        "update delivery set state = 'PLANNED', claimed_at = null, unknown_since = null where id = $1"
            + " and state = 'UNKNOWN'";
    given.sql(claim, delivery);
    given.sql(
        "update delivery set state = 'CLAIMED', claimed_at = now(), next_at = now() where id = $1",
        delivery);

    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].attempts", equalTo(1));
    assertThat(Platforms.posts("app", marker)).hasSize(1);
  }

  @Test
  void where_wechat_shows_no_trace_a_person_is_asked_within_five_minutes() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.wechat(office));
    UUID delivery = UUID.fromString(given.delivery(office, post));
    given.sql(
        "update delivery set state = 'CLAIMED', claimed_at = now(), next_at = now() where id = $1",
        delivery);

    round();
    given.seen(office, post).body("deliveries[0].state", equalTo("UNKNOWN"));
    clock.turn(Duration.ofMinutes(5));
    Platforms.letTimePass(300);
    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("CANNOT_TELL"));
    assertThat(Platforms.posts("wechat", marker)).isEmpty();
  }

  @Test
  void a_right_that_wechat_does_not_grant_is_handed_to_a_person_with_the_reason() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.wechat(office));
    Platforms.spoil(
        Map.of(
            "platform", "wechat",
            "path", "/cgi-bin/freepublish/submit",
            "kind", "ERRCODE",
            "code", "48001"));

    given.drive();
    Platforms.letTimePass(60);
    clock.turn(Duration.ofHours(1));
    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].errorCode", equalTo("48001"))
        .body("deliveries[0].error", containsString("没有这项接口权限"))
        .body("deliveries[0].actions", hasItem("PROVE"));
    assertThat(Platforms.posts("wechat", marker)).isEmpty();
  }

  @Test
  void a_text_that_changed_behind_its_clearance_is_refused_when_it_is_sent() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    given.sql(
        "update post_variant set title = title || '（改）' where post_id = $1", UUID.fromString(post));

    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("CONTENT_CHANGED"))
        .body("deliveries[0].error", notNullValue());
    assertThat(Platforms.posts("app", marker)).isEmpty();
  }

  @Test
  void two_workers_at_once_send_each_post_once() throws Exception {
    Office office = given.office();
    String marker = given.marker();
    String[] accounts =
        IntStream.range(0, 6).mapToObj(i -> given.app(office)).toArray(String[]::new);
    List<String> posts =
        IntStream.range(0, 3).mapToObj(i -> given.scheduled(office, marker, accounts)).toList();
    ExecutorService workers = Executors.newFixedThreadPool(2);

    try {
      List<Future<Integer>> both =
          List.of(workers.submit(this::round), workers.submit(this::round));
      assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(18);
    } finally {
      workers.shutdown();
    }

    posts.forEach(
        post ->
            given
                .seen(office, post)
                .body("deliveries.state", everyItem(equalTo("POSTED")))
                .body("deliveries.attempts", everyItem(equalTo(1))));
    assertThat(Platforms.posts("app", marker)).hasSize(18);
  }
}
