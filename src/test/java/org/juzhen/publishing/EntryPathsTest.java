package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.EntryPaths.Sent;
import org.juzhen.publishing.EntryPaths.Way;

/**
 * Every way into the outside world, each with everything that a clearance may lack: all are
 * refused, each for its own reason and in words that say it; nothing is planned, no platform is
 * called, and nothing is to be seen anywhere.
 */
@HubTest
class EntryPathsTest {
  private static final String POSTED =
      "select count(*)::text from delivery where source_id = $1 and posted_at is not null";
  private static final String PLANNED =
      "select count(*)::text || ' planned, ' || count(called_at) || ' called' from delivery where"
          + " source_id = $1";
  private static final String STATES =
      "select coalesce(string_agg(state || ' ' || coalesce(error_code, ''), ', ' order by"
          + " created_at), '') from delivery where source_id = $1";

  @Inject GivenPosts posts;
  @Inject EntryPaths paths;
  @Inject TurnedClock clock;

  static Stream<Arguments> everything() {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.of(Lack.values()).map(lack -> Arguments.of(way, lack)));
  }

  @BeforeEach
  void anOfficeInTheMorning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    paths.open();
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void the_same_way_is_open_to_what_is_cleared(Way way) {
    Sent sent = paths.prepared(way);
    long before = seen(sent);

    goes(sent, way);

    clock.turn(Duration.ofHours(4));
    posts.drive();
    if (way == Way.SQL) {
      return;
    }
    assertThat(seen(sent)).isEqualTo(paths.isByHand(sent) ? before : before + 1);
    assertThat(told(POSTED, sent)).isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("everything")
  @Clause({"R-IM-079", "R-SX-046", "R-DL-028", "R-DL-045"})
  void nothing_goes_out_without_the_clearance_of_this_text_for_this_account(Way way, Lack lack) {
    Sent sent = paths.prepared(way);
    long before = seen(sent);
    String app = paths.appName();
    String planned = told(PLANNED, sent);
    int calls = Platforms.calls("app", app);
    // Another digest or account in SQL is another row: the text itself stays as it was cleared.
    if (way != Way.SQL || !isChanged(lack)) {
      paths.loses(sent, lack);
    }

    tries(sent, way, lack);

    posts.drive();
    assertThat(told(PLANNED, sent)).isEqualTo(planned);
    assertThat(told(STATES, sent)).isEqualTo(left(way, lack));
    assertThat(Platforms.calls("app", app)).as("calls at the platform").isEqualTo(calls);
    assertThat(seen(sent)).isEqualTo(before);
    assertThat(told(POSTED, sent)).isEqualTo("0");
  }

  private static boolean isChanged(Lack lack) {
    return lack == Lack.OTHER_DIGEST || lack == Lack.OTHER_ACCOUNT;
  }

  /** What became of the plan that stood before: a change takes it back, the rest stops it. */
  private static String left(Way way, Lack lack) {
    return switch (way) {
      case API, PAGE, EMERGENCY, REPOST, FEED, RECALLED_AND_POSTED_AGAIN, SQL -> "";
      case TAKEN_UP_AGAIN -> "CANCELLED ";
      case RESENT_AFTER_FAILURE -> isChanged(lack) ? "CANCELLED " : "FAILED ";
      case TRIED_AGAIN_BY_HAND -> isChanged(lack) ? "CANCELLED MANUAL" : "FAILED NOT_CLEARED";
      case PROVED_BY_HAND -> (isChanged(lack) ? "CANCELLED" : "WAITING_FOR_PERSON") + " MANUAL";
      default -> isChanged(lack) ? "CANCELLED " : "FAILED NOT_CLEARED";
    };
  }

  /** The refusal that this reason demands; null where only the sender can say no. */
  private static String refusal(Way way, Lack lack) {
    String cleared = lack == Lack.EXPIRED ? "CLEARANCE_RAN_OUT" : "NOT_CLEARED";
    return switch (way) {
      case MOVED_IN_THE_CALENDAR -> isChanged(lack) ? "DELIVERY_CANCELLED" : cleared;
      case TRIED_AGAIN_BY_HAND -> isChanged(lack) ? "DELIVERY_CANCELLED" : null;
      case PROVED_BY_HAND -> isChanged(lack) ? "DELIVERY_CANCELLED" : "GATE_CLOSED";
      case KEPT_THOUGH_NOT_OWED -> isChanged(lack) ? "NOTHING_HELD" : null;
      default -> cleared;
    };
  }

  /** The database's own refusal. */
  private static String refusal(Lack lack) {
    return switch (lack) {
      case NONE -> "the clearance is void";
      case EXPIRED -> "the clearance has run out";
      case OTHER_DIGEST, OTHER_ACCOUNT ->
          "violates foreign key constraint \"delivery_clearance_fk\"";
    };
  }

  private void tries(Sent sent, Way way, Lack lack) {
    switch (way) {
      case SQL -> SentBySql.isRefused(posts, paths.wanted(sent, lack), clock.now(), refusal(lack));
      case LEFT_TO_THE_SENDER -> posts.drive();
      case TRIED_AGAIN_BY_HAND, PROVED_BY_HAND -> {
        answered(paths.attempt(sent, way), refusal(way, lack));
        boolean waits = way == Way.PROVED_BY_HAND && !isChanged(lack);
        answered(packed(sent), waits ? "GATE_CLOSED" : "NO_PACKAGE");
      }
      default -> answered(paths.attempt(sent, way), refusal(way, lack));
    }
  }

  /** The same, where nothing is lacking. */
  private void goes(Sent sent, Way way) {
    switch (way) {
      case SQL -> SentBySql.isTaken(posts, paths.wanted(sent, null), clock.now());
      case LEFT_TO_THE_SENDER -> posts.drive();
      case TRIED_AGAIN_BY_HAND -> {
        taken(paths.attempt(sent, way));
        posts.drive();
        taken(packed(sent));
        taken(paths.attempt(sent, Way.PROVED_BY_HAND));
      }
      default -> taken(paths.attempt(sent, way));
    }
  }

  private Response packed(Sent sent) {
    return as(paths.office.editor()).get(paths.delivery(sent) + "package");
  }

  private static void answered(Response answer, String code) {
    String said = answer.asString();
    if (code == null) {
      assertThat(answer.statusCode()).as(said).isEqualTo(200);
      return;
    }
    assertThat(answer.statusCode()).as(said).isEqualTo(409);
    if (answer.contentType().contains("html")) {
      assertThat(said).contains(sentence(code));
    } else {
      assertThat(answer.<String>path("code")).as(said).isEqualTo(code);
    }
  }

  /** The sentence of a code, after the last thing that it names. */
  private static String sentence(String code) {
    String all = ResourceBundle.getBundle("problems.publishing_zh").getString(code);
    return all.substring(all.lastIndexOf('}') + 1);
  }

  private static void taken(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 303);
  }

  private long seen(Sent sent) {
    return Stream.of("app", "weibo", "wechat")
        .mapToLong(platform -> Platforms.posts(platform, sent.marker()).size())
        .sum();
  }

  private String told(String query, Sent sent) {
    return posts.text(query, UUID.fromString(sent.post()));
  }
}
