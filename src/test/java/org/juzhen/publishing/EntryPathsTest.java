package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * Every way into the outside world, each with everything that a clearance may lack: all are
 * refused, and nothing is to be seen anywhere.
 */
@HubTest
class EntryPathsTest {
  private static final String POSTED =
      "select count(*)::text from delivery where source_id = $1 and posted_at is not null";

  private static final String BEGUN = "select count(*)::text from post where article_id = $1";

  private static final String CLEARED = "select %s::text from clearance where subject_id = $1";

  /** One office for all; every text has its own marker. */
  private static Office office;

  private static String app;
  private static String byPeople;
  private static String elsewhere;
  private static String clerk;
  private static Portal portal;

  @Inject GivenPosts posts;
  @Inject SchedulePage page;
  @Inject DueWorks due;
  @Inject TurnedClock clock;

  /** How somebody tries to send it. */
  enum Way {
    API,
    PAGE,
    MOVED_IN_THE_CALENDAR,
    MOVED_ON_THE_PAGE,
    LEFT_TO_THE_SENDER,
    TAKEN_UP_AGAIN,
    TRIED_AGAIN_BY_HAND,
    PROVED_BY_HAND,
    RESENT_AFTER_FAILURE,
    RECALLED_AND_POSTED_AGAIN,
    EMERGENCY,
    REPOST,
    FEED,
    SQL
  }

  /** A text, the account that is to show it, and the word by which it is found there. */
  private record Sent(String post, String account, String marker) {}

  static Stream<Arguments> everything() {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.of(Lack.values()).map(lack -> Arguments.of(way, lack)));
  }

  @BeforeEach
  void anOffice() {
    if (office == null) {
      office = posts.office();
      app = posts.app(office);
      byPeople = posts.account(office, "XIAOHONGSHU", posts.marker());
      elsewhere = posts.weibo(office);
      clerk =
          office
              .filings()
              .world
              .person("clerk", office.filings().city, "PORTAL_EDITOR", "SUPERVISOR");
      portal = Portal.of(office.filings().city, clerk);
      everyAppReposts();
    }
  }

  private static void everyAppReposts() {
    Map<String, Object> rule =
        Map.of(
            "unitId", office.filings().city,
            "importances", List.of("IMPORTANT"),
            "topics", List.of(),
            "platforms", List.of("APP"),
            "binds", "ALL");
    as(clerk).body(rule).post("/api/v1/repost-rules").then().statusCode(201);
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @ParameterizedTest
  @MethodSource("everything")
  @Clause({"R-IM-079", "R-SX-046", "R-DL-028", "R-DL-045"})
  void nothing_goes_out_without_the_clearance_of_this_text_for_this_account(Way way, Lack lack) {
    Sent sent = prepared(way);
    long before = seen(sent);
    loses(sent, lack);

    tries(sent, way, lack);

    posts.drive();
    assertThat(seen(sent)).isEqualTo(before);
    assertThat(posts.text(POSTED, UUID.fromString(sent.post()))).isEqualTo(Long.toString(before));
  }

  private long seen(Sent sent) {
    return Stream.of("app", "weibo", "wechat")
        .mapToLong(platform -> Platforms.posts(platform, sent.marker()).size())
        .sum();
  }

  /** As far as it may come while all is well. */
  private Sent prepared(Way way) {
    String marker = posts.marker();
    boolean byHand = way == Way.TRIED_AGAIN_BY_HAND || way == Way.PROVED_BY_HAND;
    String account = byHand ? byPeople : app;
    String post =
        World.id(as(office.editor()).body(draft(way, marker, account)).post("/api/v1/posts"));
    if (way == Way.EMERGENCY) {
      posts.submitAndSign(office, post, office.leader());
    } else {
      posts.submitAndSign(office, post);
    }
    Sent sent = new Sent(post, account, marker);
    boolean planned =
        switch (way) {
          case API, PAGE, EMERGENCY, REPOST, FEED, SQL -> false;
          default -> true;
        };
    if (planned) {
      posts.act(office, post, "schedule", Map.of()).then().statusCode(200);
    }
    if (byHand || way == Way.RECALLED_AND_POSTED_AGAIN) {
      posts.drive();
    }
    if (way == Way.RECALLED_AND_POSTED_AGAIN) {
      posts.act(office, post, "recall", Map.of("reason", "日期写错")).then().statusCode(200);
      posts.drive();
    }
    if (way == Way.RESENT_AFTER_FAILURE) {
      posts.sql("update delivery set state = 'FAILED' where source_id = $1", UUID.fromString(post));
    }
    return sent;
  }

  private Map<String, Object> draft(Way way, String marker, String account) {
    Map<String, Object> draft = posts.draft(marker, account);
    switch (way) {
      case EMERGENCY -> draft.put("grade", "EMERGENCY");
      case REPOST, FEED -> {
        draft.clear();
        draft.put("articleId", arrived(marker));
        draft.put("grade", way == Way.REPOST ? "REPOST" : "ADAPTED");
        draft.put("accountIds", List.of(account));
      }
      default -> draft.put("grade", "ORIGINAL");
    }
    return draft;
  }

  /** An article that the portal pushed: the account owes a repost, and the hub writes none. */
  private String arrived(String marker) {
    String article =
        portal.publish("公交改线" + marker, "<p>12路公交车延长到高铁站。</p>", "IMPORTANT", clock.now());
    due.drive("hook-receipts");
    due.drive("article-news");
    posts.drive();
    as(office.editor())
        .get("/api/v1/duties?articleId=" + article + "&accountId=" + app)
        .then()
        .body("items.state", equalTo(List.of("OPEN")));
    assertThat(posts.text(BEGUN, UUID.fromString(article)))
        .as("drafts by themselves")
        .isEqualTo("0");
    return article;
  }

  private void loses(Sent sent, Lack lack) {
    switch (lack) {
      case NONE ->
          posts.sql(
              "update clearance set voided_at = now(), void_reason = '日期写错' where subject_id = $1",
              UUID.fromString(sent.post()));
      case EXPIRED -> clock.turn(Duration.ofDays(8));
      case OTHER_DIGEST -> change(sent, Map.of("title", "另有标题" + sent.marker()));
      case OTHER_ACCOUNT -> change(sent, Map.of("accountIds", List.of(elsewhere)));
    }
  }

  /** What is out already may not be changed, and that is as good. */
  private void change(Sent sent, Map<String, ?> change) {
    as(office.editor()).header("If-Match", "*").body(change).patch("/api/v1/posts/" + sent.post());
  }

  private void tries(Sent sent, Way way, Lack lack) {
    switch (way) {
      case API, RESENT_AFTER_FAILURE, RECALLED_AND_POSTED_AGAIN, EMERGENCY, REPOST, FEED ->
          refused(posts.act(office, sent.post(), "schedule", Map.of()));
      case PAGE -> refused(page.schedule(office.editor(), sent.post(), null));
      case MOVED_ON_THE_PAGE ->
          refused(page.schedule(office.editor(), sent.post(), clock.now().plusSeconds(10_800)));
      case MOVED_IN_THE_CALENDAR -> refused(onTheBoard(sent));
      case TAKEN_UP_AGAIN -> {
        as(office.editor()).delete("/api/v1/posts/" + sent.post() + "/schedule");
        refused(posts.act(office, sent.post(), "schedule", Map.of()));
      }
      case TRIED_AGAIN_BY_HAND -> byHand(sent, "resolution", Map.of("posted", false));
      case PROVED_BY_HAND ->
          byHand(
              sent,
              "evidence",
              Map.of("url", "https://www.xiaohongshu.com/explore/0123456789abcdef01234567"));
      case SQL -> bySql(sent, lack);
      case LEFT_TO_THE_SENDER -> posts.drive();
    }
  }

  private Response onTheBoard(Sent sent) {
    Map<String, String> move =
        Map.of(
            "kind", "DELIVERY",
            "id", posts.delivery(office, sent.post()),
            "at", clock.now().plus(Duration.ofHours(3)).toString());
    return as(office.editor()).body(move).post("/api/v1/calendar/moves");
  }

  private static void refused(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 409);
  }

  /** That it is not there may be said; what follows from it has to be stopped by the sender. */
  private void byHand(Sent sent, String act, Map<String, ?> said) {
    String delivery = "/api/v1/deliveries/" + posts.delivery(office, sent.post()) + "/";
    Response answer = as(office.editor()).body(said).post(delivery + act);
    if (answer.statusCode() != 200 || act.equals("evidence")) {
      refused(answer);
    }
    refused(as(office.editor()).get(delivery + "package"));
  }

  private void bySql(Sent sent, Lack lack) {
    SentBySql.isRefused(
        posts,
        new SentBySql.Wanted(
            UUID.fromString(sent.post()),
            UUID.fromString(lack == Lack.OTHER_ACCOUNT ? elsewhere : sent.account()),
            lack == Lack.OTHER_DIGEST ? "0".repeat(64) : digest(sent),
            UUID.fromString(clearance(sent))),
        clock.now().atOffset(ZoneOffset.UTC));
  }

  private String clearance(Sent sent) {
    return posts.text(CLEARED.formatted("id"), UUID.fromString(sent.post()));
  }

  private String digest(Sent sent) {
    return posts.text(CLEARED.formatted("digest"), UUID.fromString(sent.post()));
  }
}
