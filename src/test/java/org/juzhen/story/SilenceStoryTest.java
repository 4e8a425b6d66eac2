package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
import org.juzhen.review.GivenSql;

/** What was not sent to anybody does not keep an account awake, unless its place says so. */
@HubTest
class SilenceStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private GivenPlans given;
  private String wechat;

  @BeforeEach
  void an_account_that_has_never_posted() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    wechat = given.city.wechat();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void publishing_without_a_push_leaves_the_days_of_silence_as_they_are() {
    posted(false, wechat);
    assertThat(last(wechat)).isNull();

    posted(true, wechat);
    assertThat(last(wechat)).isNotNull();
  }

  @Test
  void where_the_place_says_so_it_ends_them() {
    given.decide("UNPUSHED_RESETS_SILENCE", "true");

    posted(false, wechat);

    assertThat(last(wechat)).isNotNull();
  }

  @Test
  void where_nothing_can_be_pushed_every_post_ends_them() {
    String app = given.city.app();

    posted(false, app);

    assertThat(last(app)).isNotNull();
    Instant now = now();
    seen(app, "https://app.yunxiu.example/" + UUID.randomUUID(), now, false);
    assertThat(last(app)).isEqualTo(now);
  }

  @Test
  void what_was_seen_without_a_push_does_not_end_them_and_what_may_have_been_one_does() {
    Instant yesterday = now().minus(Duration.ofDays(1));
    seen(wechat, link(), yesterday, false);
    assertThat(last(wechat)).isNull();

    seen(wechat, link(), yesterday, null);
    assertThat(last(wechat)).isEqualTo(yesterday);
  }

  @Test
  void who_looked_into_it_says_on_the_page_whether_it_was_pushed() {
    Instant now = now();
    Instant before = now.minus(Duration.ofDays(3));
    seen(wechat, link(), before, true);
    String unknown = seen(wechat, link(), now, null);
    assertThat(last(wechat)).isEqualTo(now);
    page(given.city.editor).then().body(containsString("p-" + unknown));
    page(given.city.reviewer).then().body(not(containsString("p-" + unknown)));

    say(given.city.editor, unknown, "false").then().statusCode(303);
    assertThat(last(wechat)).as("the post before").isEqualTo(before);

    say(given.city.editor, unknown, "true").then().statusCode(303);
    assertThat(last(wechat)).isEqualTo(now);
    say(given.city.editor, unknown, "").then().statusCode(400);
    say(given.city.reviewer, unknown, "false").then().statusCode(403);
    String strange = new City().editor;
    say(strange, unknown, "false").then().statusCode(404);
  }

  @Test
  void two_that_turn_out_not_to_be_pushes_lead_back_to_what_was_before_both() {
    String first = seen(wechat, link(), clock.now().minus(Duration.ofDays(2)), null);
    String second = seen(wechat, link(), clock.now().minus(Duration.ofDays(1)), null);

    say(given.city.editor, first, "false").then().statusCode(303);
    say(given.city.editor, second, "false").then().statusCode(303);

    assertThat(last(wechat)).isNull();
  }

  @Test
  void what_the_hub_published_unpushed_and_somebody_sees_there_does_not_end_them_either() {
    String post = posted(false, wechat);
    String url = as(given.city.editor).get("/api/v1/posts/" + post).path("deliveries[0].url");

    seen(wechat, url, clock.now(), null);

    assertThat(last(wechat)).isNull();
  }

  private String posted(boolean push, String account) {
    String post = given.submitted(null, push, account);
    given.city.sign(post);
    given.schedule(post, Map.of());
    for (int i = 0; i < 4; i++) {
      due.drive("delivery");
      clock.turn(Duration.ofSeconds(40));
      Platforms.letTimePass(40);
    }
    due.drive("delivery");
    as(given.city.editor)
        .get("/api/v1/posts/" + post)
        .then()
        .body("deliveries[0].state", equalTo("POSTED"));
    return post;
  }

  private Instant last(String account) {
    return GivenPlans.instant(
        as(given.city.editor).get("/api/v1/accounts/" + account).path("lastPostAt"));
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String link() {
    return "https://mp.weixin.qq.com/s/" + UUID.randomUUID();
  }

  private String seen(String account, String url, Instant at, Boolean pushed) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("url", url);
    seen.put("title", "停水通知");
    seen.put("postedAt", at.toString());
    seen.put("pushed", pushed);
    return id(
        as(given.city.editor).body(seen).post("/api/v1/accounts/" + account + "/observed-posts"));
  }

  private Response page(String who) {
    return sql.browser(who).get("/observed-posts");
  }

  private Response say(String who, String observed, String pushed) {
    Response page = page(who);
    return sql.browser(who)
        .cookie("csrf-token", page.getCookie("csrf-token"))
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(
            "csrf-token",
            page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content"))
        .formParam("pushed", pushed)
        .post("/observed-posts/" + wechat + "/" + observed + "/push");
  }
}
