package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.publishing.GivenFullHours.at;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenFullHours.Full;

/** What is not pushed keeps to what its platform allows in an hour and a day, whoever posts. */
@HubTest
class PostQuotaTest {
  @Inject GivenFullHours given;
  @Inject GivenPosts posts;
  @Inject Sender sender;
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
  void of_two_claimed_in_one_round_the_second_waits_for_the_next_hour_and_goes_out_once() {
    Full full = given.withLeft(1);
    List<String> both = List.of(given.due(full, "甲"), given.due(full, "乙"));

    posts.drive();
    clock.turn(Duration.ofSeconds(2));
    posts.drive();

    assertThat(both)
        .extracting(p -> given.delivery(full, p).getString("state"))
        .containsExactlyInAnyOrder("POSTED", "PLANNED");
    String late =
        both.stream()
            .filter(p -> given.delivery(full, p).getString("state").equals("PLANNED"))
            .findFirst()
            .orElseThrow();
    assertThat(given.delivery(full, late).getString("errorCode")).isEqualTo("POSTS_SPENT");
    assertThat(given.nextAt(full, late)).isEqualTo(at(11, 0));
    assertThat(given.delivery(full, late).getInt("attempts")).isZero();
    assertThat(posts.journal("HOLD_POST", given.id(full, late))).isEqualTo(1);
    assertThat(Platforms.posts("weibo", full.marker())).hasSize(1);
    clock.set(at(10, 59));
    posts.drive();
    assertThat(Platforms.posts("weibo", full.marker())).hasSize(1);
    clock.set(at(11, 1));
    posts.drive();
    posts.drive();
    assertThat(given.delivery(full, late).getString("state")).isEqualTo("POSTED");
    assertThat(Platforms.posts("weibo", full.marker())).hasSize(2);
  }

  @Test
  void a_post_made_past_the_hub_counts_and_the_page_says_why_one_waits_in_both_languages() {
    Full full = given.withLeft(1);
    given.outside(full, 1);
    String post = given.due(full, "甲");

    posts.drive();

    assertThat(given.delivery(full, post).getString("errorCode")).isEqualTo("POSTS_SPENT");
    assertThat(Platforms.posts("weibo", full.marker())).isEmpty();
    String editor = full.office().editor();
    assertThat(posts.page(editor, "/posts/" + post)).contains("允许账号发布的次数已用完");
    assertThat(posts.page(editor, "/posts/" + post, "en"))
        .contains("The platform allows this account no more posts for now")
        .doesNotContain("次数已用完");
    World world = full.office().filings().world;
    String auditor = world.person("auditor", full.office().filings().city, "AUDITOR");
    String journal = "/audit?subjectId=" + given.id(full, post);
    assertThat(posts.page(auditor, journal)).contains("平台发布次数用完，顺延发布");
    assertThat(posts.page(auditor, journal, "en"))
        .contains("moved a post for which the platform had no more left");
  }

  @Test
  void what_is_sent_again_counts_once_and_so_does_its_link_when_somebody_notes_it() {
    Full full = given.withLeft(1);
    String post = given.due(full, "甲");
    Platforms.spoil("weibo", "/2/statuses/share.json", "DROP_BEFORE");

    posts.run(sender::drive);
    assertThat(given.delivery(full, post).getString("state")).isEqualTo("UNKNOWN");
    assertThat(given.left(full)).as("it may be out").isZero();
    posts.sql(
        "update delivery set state = 'WAITING_FOR_PERSON', next_at = null where id = $1",
        given.id(full, post));
    assertThat(given.left(full)).as("until somebody has looked").isZero();
    World.as(full.office().editor())
        .body(Map.of("posted", false))
        .post("/api/v1/deliveries/" + given.id(full, post) + "/resolution")
        .then()
        .statusCode(200);
    posts.drive();

    assertThat(given.delivery(full, post).getString("state")).isEqualTo("POSTED");
    assertThat(given.delivery(full, post).getInt("attempts")).isEqualTo(2);
    assertThat(Platforms.posts("weibo", full.marker())).hasSize(1);
    assertThat(given.left(full)).isZero();
    World.as(full.office().editor())
        .body(
            Map.of(
                "url",
                given.delivery(full, post).getString("url"),
                "title",
                "见",
                "postedAt",
                clock.now().toString()))
        .post("/api/v1/accounts/" + full.account() + "/observed-posts")
        .then()
        .statusCode(201);
    assertThat(given.left(full)).isZero();
  }

  @Test
  void what_the_platform_puts_off_takes_its_place_when_it_goes() {
    Full full = given.withLeft(1);
    String first = given.due(full, "甲");
    Platforms.spoil(
        Map.of(
            "platform", "weibo",
            "path", "/2/statuses/share.json",
            "kind", "ERRCODE",
            "code", "10002"));
    posts.run(sender::drive);
    assertThat(given.delivery(full, first).getString("state")).isEqualTo("PLANNED");
    assertThat(given.left(full)).isEqualTo(1);

    clock.turn(Duration.ofMinutes(11));
    posts.drive();

    assertThat(given.delivery(full, first).getString("state")).isEqualTo("POSTED");
    assertThat(given.left(full)).isZero();
  }

  @Test
  void each_that_is_held_finds_what_is_held_or_noted_for_the_hours_after() {
    Full full = given.withLeft(0);
    given.outside(full, GivenFullHours.AN_HOUR - 1, at(11, 5));
    String first = given.due(full, "甲");
    posts.drive();
    String second = given.due(full, "乙");
    posts.drive();

    assertThat(given.nextAt(full, first)).isEqualTo(at(11, 0));
    assertThat(given.nextAt(full, second)).isEqualTo(at(12, 0));
  }

  @Test
  void workers_side_by_side_never_claim_more_posts_than_the_hour_has() throws Exception {
    List<Full> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Full full = given.withLeft(1);
      all.add(full);
      List.of("甲", "乙", "丙").forEach(s -> given.due(full, s));
    }
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> rounds = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        rounds.add(workers.submit(() -> posts.run(sender::drive)));
      }
      for (Future<Integer> round : rounds) {
        round.get();
      }
    } finally {
      workers.shutdown();
    }
    posts.drive();

    for (Full full : all) {
      String claimed =
          posts.text(
              "select count(*)::text from delivery where account_id = $1 and claimed_at is not"
                  + " null",
              full.id());
      assertThat(claimed).isEqualTo("1");
      assertThat(Platforms.posts("weibo", full.marker())).hasSize(1);
    }
  }

  @Test
  void the_database_claims_no_post_too_many_for_anybody() {
    Full full = given.withLeft(1);
    UUID first = given.id(full, given.due(full, "甲"));
    UUID second = given.id(full, given.due(full, "乙"));
    String claim =
        "update delivery set state = 'CLAIMED', next_at = null, claimed_at = $2 where id = $1";
    posts.sql(claim, first, given.moment());

    assertThatThrownBy(() -> posts.sql(claim, second, given.moment()))
        .hasMessageContaining("the platform takes no more posts of this account now");
  }

  @Test
  void what_is_on_its_way_when_the_hour_strikes_counts_in_both_hours_until_it_is_known() {
    Full full = given.withLeft(5);
    UUID delivery = given.id(full, given.due(full, "甲"));
    clock.set(at(10, 59));
    posts.sql(
        "update delivery set state = 'CLAIMED', next_at = null, claimed_at = $2 where id = $1",
        delivery,
        given.moment());
    assertThat(given.left(full)).isEqualTo(4);

    clock.set(at(11, 0).plusSeconds(1));

    assertThat(given.left(full)).isEqualTo(GivenFullHours.AN_HOUR - 1);
    posts.sql(
        "update delivery set state = 'POSTED', posted_at = claimed_at, url = 'https://weibo.com/1'"
            + " where id = $1",
        delivery);
    assertThat(given.left(full)).isEqualTo(GivenFullHours.AN_HOUR);
  }
}
