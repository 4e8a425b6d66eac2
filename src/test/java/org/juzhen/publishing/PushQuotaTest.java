package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.publishing.GivenPushes.Push;

/** A subscription account pushes once a day, whoever sends, however many articles it carries. */
@HubTest
class PushQuotaTest {
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";

  @Inject GivenPushes given;
  @Inject GivenPosts posts;
  @Inject TurnedClock clock;

  @BeforeEach
  void ten_in_the_morning() {
    posts.drive();
    clock.at(LocalDate.now(HubClock.ZONE));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void a_second_push_of_the_day_waits_for_the_next_morning_without_asking_the_platform() {
    Push push = given.planned(2);
    String late = later(push, 90);
    given.isTime();
    given.sendAndWait();
    int before = Platforms.calls("wechat", SEND_ALL);
    clock.turn(Duration.ofMinutes(30));

    posts.drive();

    assertThat(delivery(push, late).getString("state")).isEqualTo("PLANNED");
    assertThat(delivery(push, late).getString("errorCode")).isEqualTo("PUSHES_SPENT");
    assertThat(nextAt(push, late)).as("the end of the quiet hours").isEqualTo(tomorrow(6, 0));
    assertThat(Platforms.calls("wechat", SEND_ALL)).isEqualTo(before);
    clock.set(tomorrow(0, 1));
    posts.drive();
    assertThat(delivery(push, late).getString("state")).as("at midnight").isEqualTo("PLANNED");
    clock.set(tomorrow(6, 1));
    Platforms.letTimePass(24 * 3_600);
    given.sendAndWait();
    assertThat(delivery(push, late).getString("state")).isEqualTo("POSTED");
  }

  @Test
  void what_is_held_waits_for_who_confirms_pushes_and_each_for_a_day_of_its_own() {
    Push push = given.planned(1);
    String second = later(push, 90);
    String third = later(push, 95);
    somebodyConfirms(push, "08:30", "17:00");
    given.isTime();
    given.sendAndWait();
    clock.turn(Duration.ofMinutes(40));

    posts.drive();

    assertThat(nextAt(push, second)).isEqualTo(tomorrow(8, 30));
    assertThat(nextAt(push, third))
        .as("one push a day")
        .isEqualTo(tomorrow(8, 30).plus(Duration.ofDays(1)));
    assertThat(posts.journal("HOLD_PUSH", UUID.fromString(posts.delivery(push.office(), second))))
        .isEqualTo(1);
    assertThat(posts.told(push.office().editor(), "DELIVERY_PUT_OFF"))
        .as("both go on another day than was planned")
        .isEqualTo(2);
  }

  private static Instant tomorrow(int hour, int minute) {
    LocalDate day = LocalDate.now(HubClock.ZONE).plusDays(1);
    return day.atTime(hour, minute).atZone(HubClock.ZONE).toInstant();
  }

  private JsonPath delivery(Push push, String post) {
    JsonPath shown = posts.show(push.office(), post).jsonPath();
    shown.setRootPath("deliveries[0]");
    return shown;
  }

  private Instant nextAt(Push push, String post) {
    return OffsetDateTime.parse(delivery(push, post).getString("nextAt")).toInstant();
  }

  private static void somebodyConfirms(Push push, String from, String until) {
    Map<String, Object> wishes = new HashMap<>();
    wishes.put("push", false);
    wishes.put("reserve", 0);
    wishes.put("hold", false);
    wishes.put("apartMinutes", 0);
    wishes.put("confirmFrom", from);
    wishes.put("confirmUntil", until);
    wishes.put("confirmWorkingDays", false);
    as(push.office().editor())
        .body(wishes)
        .put("/api/v1/accounts/" + push.account() + "/posting-wishes")
        .then()
        .statusCode(200);
  }

  @Test
  void workers_side_by_side_never_claim_more_pushes_than_the_day_has() throws Exception {
    List<Push> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      all.add(given.planned(2));
      later(all.get(i), 61);
    }
    clock.turn(Duration.ofMinutes(62));
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> rounds = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        rounds.add(workers.submit(given::round));
      }
      for (Future<Integer> round : rounds) {
        round.get();
      }
    } finally {
      workers.shutdown();
    }

    for (int i = 0; i < all.size(); i++) {
      String claimed =
          posts.text(
              "select count(distinct coalesce(group_id, id))::text from delivery where account_id ="
                  + " $1 and claimed_at is not null",
              UUID.fromString(all.get(i).account()));
      assertThat(claimed).isEqualTo("1");
    }
  }

  @Test
  void the_database_claims_no_push_too_many_for_anybody() {
    Push push = given.planned(1);
    String other = later(push, 90);
    UUID first = given.uuid(push, 1);
    UUID second = UUID.fromString(posts.delivery(push.office(), other));
    posts.sql(claimAt(), first, moment());

    assertThatThrownBy(() -> posts.sql(claimAt(), second, moment()))
        .hasMessageContaining("the pushes of this account are used up");
  }

  @Test
  void what_joins_or_stays_in_a_push_that_went_out_is_another_push() {
    Push push = given.planned(2);
    given.isTime();
    given.sendAndWait();
    UUID second = given.uuid(push, 2);

    assertThatThrownBy(
            () ->
                posts.sql(
                    "insert into delivery (id, kind, source_id, unit_id, account_id, digest,"
                        + " clearance_id, state, due_at, once_key, created_at, group_id, place)"
                        + " select gen_random_uuid(), kind, source_id, unit_id, account_id, digest,"
                        + " clearance_id, 'PLANNED', due_at, md5(id::text), now(), group_id, 3 from"
                        + " delivery where id = $1",
                    second))
        .hasMessageContaining("a plan begins alone");
  }

  @Test
  void a_push_made_past_the_hub_counts_where_it_is_known_to_be_one() {
    Push push = given.planned(1);
    observed(push, 1, null);
    observed(push, 2, true);
    observed(push, 3, true);
    assertThat(left(push)).as("two articles of one push, and one nobody knows").isEqualTo("0");

    given.isTime();
    posts.drive();

    assertThat(given.delivery(push, 1).getString("deliveries[0].errorCode"))
        .isEqualTo("PUSHES_SPENT");
  }

  private String left(Push push) {
    return posts.text(
        "select remaining::text from pushes_left($1, $2, null)",
        UUID.fromString(push.account()),
        moment());
  }

  private OffsetDateTime moment() {
    return clock.now().plusSeconds(1).atOffset(java.time.ZoneOffset.UTC);
  }

  private static String claimAt() {
    return "update delivery set state = 'CLAIMED', next_at = null, claimed_at = $2 where id = $1";
  }

  /** One more post of the account, to be pushed so many minutes from now. */
  private String later(Push push, int minutes) {
    Instant at = clock.now().plus(Duration.ofMinutes(minutes));
    Office office = push.office();
    return given.pushed(office, push.marker() + "又", push.account(), at);
  }

  private void observed(Push push, int idx, Boolean pushed) {
    Map<String, Object> seen = new HashMap<>();
    int mid = idx == 1 ? 7 : 8;
    seen.put(
        "url",
        "https://mp.weixin.qq.com/s?__biz=M&mid="
            + mid
            + "&idx="
            + idx
            + "&sn="
            + push.marker().hashCode());
    seen.put("title", "后台发的");
    seen.put("postedAt", clock.now().toString());
    seen.put("pushed", pushed);
    as(push.office().editor())
        .body(seen)
        .post("/api/v1/accounts/" + push.account() + "/observed-posts")
        .then()
        .statusCode(201);
  }
}
