package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** Every way into the outside world, and what a clearance may lack on it. */
@Singleton
class EntryPaths {
  static final String OTHER = "另有标题";
  private static final String CLEARED = "select %s::text from clearance where subject_id = $1";

  private final GivenPosts posts;
  private final SchedulePage page;
  private final DueWorks due;
  private final TurnedClock clock;

  /** One office for all; every text has its own marker. */
  Office office;

  private String app;
  private String byPeople;
  private String elsewhere;
  private OwedReposts owed;

  EntryPaths(GivenPosts posts, SchedulePage page, DueWorks due, TurnedClock clock) {
    this.posts = posts;
    this.page = page;
    this.due = due;
    this.clock = clock;
  }

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
    KEPT_THOUGH_NOT_OWED,
    RESENT_AFTER_FAILURE,
    RECALLED_AND_POSTED_AGAIN,
    EMERGENCY,
    REPOST,
    FEED,
    SQL
  }

  /** A text, the account that is to show it, and the word by which it is found there. */
  record Sent(String post, String account, String marker) {}

  void open() {
    if (office == null) {
      office = posts.office();
      app = posts.app(office);
      byPeople = posts.account(office, "XIAOHONGSHU", posts.marker());
      elsewhere = posts.weibo(office);
      owed = OwedReposts.of(office, app);
    }
  }

  /** What the application's own address was called with. */
  String appName() {
    return posts.text("select platform_id from account where id = $1", UUID.fromString(app));
  }

  boolean isByHand(Sent sent) {
    return sent.account().equals(byPeople);
  }

  /** As far as it may come while all is well. */
  Sent prepared(Way way) {
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
    if (way == Way.RECALLED_AND_POSTED_AGAIN) {
      post = again(post, draft(way, marker, account));
    }
    Sent sent = new Sent(post, account, marker);
    boolean planned =
        switch (way) {
          case API, PAGE, EMERGENCY, REPOST, FEED, RECALLED_AND_POSTED_AGAIN, SQL -> false;
          default -> true;
        };
    if (planned) {
      posts.act(office, post, "schedule", Map.of()).then().statusCode(200);
    }
    if (byHand) {
      posts.drive();
    }
    if (way == Way.RESENT_AFTER_FAILURE) {
      posts.sql("update delivery set state = 'FAILED' where source_id = $1", UUID.fromString(post));
    }
    if (way == Way.KEPT_THOUGH_NOT_OWED) {
      posts.sql(
          "update delivery set unowed_at = now() where source_id = $1", UUID.fromString(post));
    }
    return sent;
  }

  /** It was out and is taken back; a new post says the same words, and is signed for itself. */
  private String again(String post, Map<String, Object> draft) {
    posts.act(office, post, "schedule", Map.of()).then().statusCode(200);
    posts.drive();
    posts.act(office, post, "recall", Map.of("reason", "日期写错")).then().statusCode(200);
    posts.drive();
    String anew = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    posts.submitAndSign(office, anew);
    return anew;
  }

  private Map<String, Object> draft(Way way, String marker, String account) {
    Map<String, Object> draft = posts.draft(marker, account);
    switch (way) {
      case EMERGENCY -> draft.put("grade", "EMERGENCY");
      case REPOST, FEED -> {
        draft.clear();
        draft.put("articleId", owed.arrived(marker, clock.now(), due, posts));
        draft.put("grade", way == Way.REPOST ? "REPOST" : "ADAPTED");
        draft.put("accountIds", List.of(account));
      }
      default -> draft.put("grade", "ORIGINAL");
    }
    return draft;
  }

  void loses(Sent sent, Lack lack) {
    switch (lack) {
      case NONE ->
          posts.sql(
              "update clearance set voided_at = now(), void_reason = '日期写错' where subject_id = $1",
              UUID.fromString(sent.post()));
      case EXPIRED -> clock.turn(Duration.ofDays(8));
      case OTHER_DIGEST -> change(sent, Map.of("title", OTHER + sent.marker()));
      case OTHER_ACCOUNT -> change(sent, Map.of("accountIds", List.of(elsewhere)));
    }
  }

  private void change(Sent sent, Map<String, ?> change) {
    as(office.editor())
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/posts/" + sent.post())
        .then()
        .statusCode(200);
  }

  /** What the account is to show becomes other words, or another account's, past the hub. */
  void isChangedBeneath(Sent sent, Lack lack) {
    UUID post = UUID.fromString(sent.post());
    UUID account = UUID.fromString(sent.account());
    int rows =
        switch (lack) {
          case OTHER_DIGEST ->
              posts.sql(
                  "update post_variant set body_html = body_html || '<p>免费乘车。</p>' where post_id"
                      + " = $1 and account_id = $2",
                  post,
                  account);
          case OTHER_ACCOUNT ->
              posts.sql(
                  "update post_variant set account_id = $3 where post_id = $1 and account_id = $2",
                  post,
                  account,
                  UUID.fromString(elsewhere));
          default -> throw new IllegalArgumentException(lack.name());
        };
    assertThat(rows).as("variants that were changed").isEqualTo(1);
  }

  Response attempt(Sent sent, Way way) {
    return switch (way) {
      case PAGE -> page.schedule(office.editor(), sent.post(), null);
      case MOVED_ON_THE_PAGE ->
          page.schedule(office.editor(), sent.post(), clock.now().plusSeconds(10_800));
      case MOVED_IN_THE_CALENDAR -> onTheBoard(sent);
      case TAKEN_UP_AGAIN -> {
        as(office.editor()).delete("/api/v1/posts/" + sent.post() + "/schedule");
        yield posts.act(office, sent.post(), "schedule", Map.of());
      }
      case TRIED_AGAIN_BY_HAND -> said(sent, "resolution", Map.of("posted", false));
      case KEPT_THOUGH_NOT_OWED -> posts.act(office, sent.post(), "keeping", Map.of());
      case PROVED_BY_HAND -> said(sent, "evidence", Map.of("url", note(sent)));
      default -> posts.act(office, sent.post(), "schedule", Map.of());
    };
  }

  private static String note(Sent sent) {
    return "https://www.xiaohongshu.com/explore/" + sent.post().replace("-", "").substring(8);
  }

  String delivery(Sent sent) {
    return "/api/v1/deliveries/" + posts.delivery(office, sent.post()) + "/";
  }

  private Response said(Sent sent, String act, Map<String, ?> said) {
    return as(office.editor()).body(said).post(delivery(sent) + act);
  }

  private Response onTheBoard(Sent sent) {
    Map<String, String> move =
        Map.of(
            "kind",
            "DELIVERY",
            "id",
            posts.delivery(office, sent.post()),
            "at",
            clock.now().plus(Duration.ofHours(3)).toString(),
            "reason",
            "与活动同步");
    return as(office.editor()).body(move).post("/api/v1/calendar/moves");
  }

  SentBySql.Wanted wanted(Sent sent, Lack lack) {
    return new SentBySql.Wanted(
        UUID.fromString(sent.post()),
        UUID.fromString(lack == Lack.OTHER_ACCOUNT ? elsewhere : sent.account()),
        lack == Lack.OTHER_DIGEST ? "0".repeat(64) : cleared(sent, "digest"),
        UUID.fromString(cleared(sent, "id")));
  }

  private String cleared(Sent sent, String column) {
    return posts.text(CLEARED.formatted(column), UUID.fromString(sent.post()));
  }
}
