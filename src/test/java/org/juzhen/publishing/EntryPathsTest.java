package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
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

  private static final String CLEARED = "select %s::text from clearance where subject_id = $1";

  /** One office for all; every text has its own marker. */
  private static Office office;

  private static String app;
  private static String byPeople;
  private static String elsewhere;
  private static OwedReposts owed;

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
      owed = OwedReposts.of(office, app);
    }
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void the_same_way_is_open_to_what_is_cleared(Way way) {
    Sent sent = prepared(way);
    long before = seen(sent);

    goes(sent, way);

    clock.turn(Duration.ofHours(4));
    posts.drive();
    if (way == Way.SQL) {
      return;
    }
    boolean byHand = sent.account().equals(byPeople);
    assertThat(seen(sent)).isEqualTo(byHand ? before : before + 1);
    assertThat(posts.text(POSTED, UUID.fromString(sent.post()))).isEqualTo("1");
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
    assertThat(posts.text(POSTED, UUID.fromString(sent.post()))).isEqualTo("0");
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
      case SQL -> SentBySql.isRefused(posts, wanted(sent, lack), clock.now());
      case LEFT_TO_THE_SENDER -> posts.drive();
      case TRIED_AGAIN_BY_HAND, PROVED_BY_HAND -> byHand(sent, way);
      default -> refused(attempt(sent, way));
    }
  }

  /** The same, where nothing is lacking. */
  private void goes(Sent sent, Way way) {
    switch (way) {
      case SQL -> SentBySql.isTaken(posts, wanted(sent, null), clock.now());
      case LEFT_TO_THE_SENDER -> posts.drive();
      case TRIED_AGAIN_BY_HAND -> {
        taken(attempt(sent, way));
        posts.drive();
        taken(as(office.editor()).get(delivery(sent) + "package"));
        taken(attempt(sent, Way.PROVED_BY_HAND));
      }
      default -> taken(attempt(sent, way));
    }
  }

  private Response attempt(Sent sent, Way way) {
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
      case PROVED_BY_HAND -> said(sent, "evidence", Map.of("url", note(sent)));
      default -> posts.act(office, sent.post(), "schedule", Map.of());
    };
  }

  private static String note(Sent sent) {
    return "https://www.xiaohongshu.com/explore/" + sent.post().replace("-", "").substring(8);
  }

  private String delivery(Sent sent) {
    return "/api/v1/deliveries/" + posts.delivery(office, sent.post()) + "/";
  }

  private Response said(Sent sent, String act, Map<String, ?> said) {
    return as(office.editor()).body(said).post(delivery(sent) + act);
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

  private static void taken(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 303);
  }

  /** That it is not there may be said; what follows from it has to be stopped by the sender. */
  private void byHand(Sent sent, Way way) {
    Response answer = attempt(sent, way);
    if (answer.statusCode() != 200 || way == Way.PROVED_BY_HAND) {
      refused(answer);
    }
    refused(as(office.editor()).get(delivery(sent) + "package"));
  }

  private SentBySql.Wanted wanted(Sent sent, Lack lack) {
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
