package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.EntryPaths.Sent;
import org.juzhen.publishing.EntryPaths.Way;

/**
 * What an account is to show is changed past the hub, while the clearance and all that refers to it
 * stay as they were: whatever the way, the gate compares the words themselves at the moment of
 * sending, and no platform is called.
 */
@HubTest
class BeneathThePlanTest {
  private static final String STATES =
      "select coalesce(string_agg(state || ' ' || coalesce(error_code, ''), ', ' order by"
          + " created_at), '') from delivery where source_id = $1";
  private static final String CALLED =
      "select count(called_at) || ' called, ' || count(posted_at) || ' posted' from delivery where"
          + " source_id = $1";
  private static final String GOOD =
      "select count(*)::text from clearance where subject_id = $1 and clearance_is_good(id, now())";
  private static final String STOPPED = "FAILED CONTENT_CHANGED";

  @Inject GivenPosts posts;
  @Inject EntryPaths paths;
  @Inject TurnedClock clock;

  static Stream<Arguments> everything() {
    return Stream.of(Way.values())
        .filter(way -> way != Way.SQL)
        .flatMap(
            way ->
                Stream.of(Lack.OTHER_DIGEST, Lack.OTHER_ACCOUNT)
                    .map(lack -> Arguments.of(way, lack)));
  }

  @BeforeEach
  void anOffice() {
    paths.open();
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @ParameterizedTest
  @MethodSource("everything")
  @Clause({"R-IM-079", "R-SX-046", "R-DL-028", "R-DL-045"})
  void what_was_not_cleared_is_found_at_the_moment_of_sending(Way way, Lack lack) {
    Sent sent = paths.prepared(way);
    String called = told(CALLED, sent);
    String app = paths.appName();
    int calls = Platforms.calls("app", app);
    long before = seen(sent);
    paths.isChangedBeneath(sent, lack);

    tries(sent, way, lack);
    clock.turn(Duration.ofHours(4));
    posts.drive();

    assertThat(told(GOOD, sent)).as("the clearance itself").isEqualTo("1");
    assertThat(told(STATES, sent)).isEqualTo(left(way, lack));
    assertThat(told(CALLED, sent)).isEqualTo(called);
    assertThat(Platforms.calls("app", app)).as("calls at the platform").isEqualTo(calls);
    assertThat(seen(sent)).isEqualTo(before);
  }

  @Test
  void nobody_points_a_plan_at_other_words_or_another_account() {
    Sent sent = paths.prepared(Way.LEFT_TO_THE_SENDER);
    for (String other :
        new String[] {
          "account_id = (select id from account where id <> account_id limit 1)",
          "digest = repeat('0', 64)",
          "clearance_id = gen_random_uuid()"
        }) {
      assertThatThrownBy(
              () ->
                  posts.sql(
                      "update delivery set " + other + " where source_id = $1",
                      UUID.fromString(sent.post())))
          .as(other)
          .hasMessageContaining("what is delivered where is never changed");
    }
    posts.drive();
    assertThat(told(STATES, sent)).isEqualTo("POSTED ");
  }

  private void tries(Sent sent, Way way, Lack lack) {
    if (way == Way.LEFT_TO_THE_SENDER) {
      return;
    }
    answered(paths.attempt(sent, way), refusal(way, lack));
    if (way == Way.PROVED_BY_HAND) {
      answered(as(paths.office.editor()).get(paths.delivery(sent) + "package"), "GATE_CLOSED");
    }
  }

  /** Where only the digest of the plan is looked at it is let in; null for that. */
  private static String refusal(Way way, Lack lack) {
    return switch (way) {
      case PROVED_BY_HAND -> "GATE_CLOSED";
      case TRIED_AGAIN_BY_HAND, KEPT_THOUGH_NOT_OWED -> null;
      default -> lack == Lack.OTHER_ACCOUNT ? "NOT_CLEARED" : null;
    };
  }

  private static String left(Way way, Lack lack) {
    boolean refused = lack == Lack.OTHER_ACCOUNT;
    return switch (way) {
      case API, PAGE, EMERGENCY, REPOST, FEED, RECALLED_AND_POSTED_AGAIN -> refused ? "" : STOPPED;
      case MOVED_IN_THE_CALENDAR, MOVED_ON_THE_PAGE -> refused ? STOPPED : "CANCELLED , " + STOPPED;
      case TAKEN_UP_AGAIN -> refused ? "CANCELLED " : "CANCELLED , " + STOPPED;
      case RESENT_AFTER_FAILURE -> refused ? "FAILED " : "CANCELLED , " + STOPPED;
      case PROVED_BY_HAND -> "WAITING_FOR_PERSON MANUAL";
      default -> STOPPED;
    };
  }

  private static void answered(Response answer, String code) {
    String said = answer.asString();
    if (code == null) {
      assertThat(answer.statusCode()).as(said).isIn(200, 303);
      return;
    }
    assertThat(answer.statusCode()).as(said).isEqualTo(409);
    if (answer.contentType().contains("html")) {
      assertThat(said).contains(sentence(code));
    } else {
      assertThat(answer.<String>path("code")).as(said).isEqualTo(code);
    }
    if (code.equals("GATE_CLOSED")) {
      assertThat(said).contains(GateWords.of("CONTENT_CHANGED"));
    }
  }

  /** The sentence of a code, after the last thing that it names. */
  private static String sentence(String code) {
    String all = ResourceBundle.getBundle("problems.publishing_zh").getString(code);
    return all.substring(all.lastIndexOf('}') + 1);
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
