package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** Words that were signed before layouts had a version are not shortened for Weibo either. */
@HubTest
class FirstLayoutOnWeiboTest {
  private static final String SHARE = "/2/statuses/share.json";
  private static final String SUMMARY = "市水务局将于本周六对主管道进行检修，届时请各位居民提前储水。".repeat(6);

  @Inject GivenPosts given;
  @Inject TurnedClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void what_does_not_fit_is_refused_once_and_laid_out_and_signed_anew() {
    Office office = given.office();
    String marker = given.marker();
    Map<String, Object> draft = given.draft(marker, given.weibo(office));
    draft.put("summary", SUMMARY);
    String post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    given.submitAndSign(office, post);
    asBefore(post);
    int calls = Platforms.calls("weibo", SHARE);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    refused(office, post);
    clock.turn(Duration.ofHours(2));
    given.drive();
    refused(office, post);
    assertThat(Platforms.calls("weibo", SHARE)).isEqualTo(calls);
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
    clock.reset();

    as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("summary", "本周六检修主管道，请提前储水。"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
    given.submitAndSign(office, post);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    assertThat(Platforms.visible("weibo", marker).toString()).contains("请提前储水。");
  }

  private void refused(Office office, String post) {
    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("LENGTH"))
        .body("deliveries[0].error", containsString("程序不删改一个字"));
    assertThat(
            given.text(
                "select attempts::text from delivery where source_id = $1", UUID.fromString(post)))
        .isEqualTo("1");
  }

  /** The rows as an earlier release wrote them: the whole summary, for the connector to shorten. */
  private static void asBefore(String post) {
    String set =
        "update %s set drawn = '{}', rendering = '1', summary = '"
            + SUMMARY
            + "', body_html = '<p>"
            + SUMMARY
            + "</p>', digest = piece_digest(account_id, title, '<p>"
            + SUMMARY
            + "</p>', '"
            + SUMMARY
            + "', source_url, media, cover)";
    try (var database = Plans.owner();
        var statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.executeUpdate(set.formatted("post_variant") + " where post_id = '" + post + "'");
      statement.executeUpdate(
          set.formatted("review_piece")
              + " where case_id in (select id from review_case where subject_id = '"
              + post
              + "')");
      statement.executeUpdate(
          "update clearance c set digest = v.digest from post_variant v where v.account_id ="
              + " c.account_id and v.post_id = c.subject_id and c.subject_id = '"
              + post
              + "'");
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
