package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.Lack;
import org.juzhen.review.GivenSql;

/**
 * The row of the table of entry paths for a post that is planned along with a partner's push: what
 * its clearance lacks keeps it from the push, and the partner goes alone.
 */
@HubTest
class JointPathsTest {
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";
  private static final String PLANNED =
      "select count(*)::text from delivery where source_id = $1 and state <> 'CANCELLED'";
  private static final String MATES =
      "update duty_plan p set way = 'PUSH', visibility = 'PUSHED', merged_with = array[o.id]"
          + " from duty d, duty o where p.duty_id = d.id and d.article_id = $1 and d.account_id = $3"
          + " and o.article_id = $2 and o.account_id = $3 and d.state = 'OPEN'";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private GivenPlans given;
  private String wechat;

  @BeforeEach
  void a_place_where_only_pushes_count_at_ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    given.decide("UNPUSHED_FULFILS", "false");
    wechat = given.city.wechat();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  private String cleared(String article, String account) {
    String post = given.submitted(article, false, account);
    given.city.sign(post);
    return post;
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void nothing_is_planned_along_without_the_clearance_of_this_text_for_this_account(Lack lack) {
    String article = given.article(clock.now());
    String account = lack == Lack.OTHER_ACCOUNT ? given.city.app() : wechat;
    String post = cleared(article, account);
    loses(post, lack);
    String leading = given.article(clock.now());
    String first = cleared(leading, wechat);
    given.replan();
    assertThat(
            sql.run(
                MATES, UUID.fromString(leading), UUID.fromString(article), UUID.fromString(wechat)))
        .as("the plan names it")
        .isOne();
    int before = Platforms.calls("wechat", SEND_ALL);

    given.schedule(first, Map.of("planned", true));

    assertThat(planned(first)).isEqualTo("1");
    assertThat(planned(post)).isEqualTo("0");
    send(first);
    assertThat(Platforms.calls("wechat", SEND_ALL) - before).isOne();
    assertThat(planned(post)).isEqualTo("0");
  }

  private String planned(String post) {
    return sql.text(PLANNED, UUID.fromString(post));
  }

  /** Kept on the stage of what is cleared, so that the clearance alone speaks against it. */
  private void loses(String post, Lack lack) {
    UUID id = UUID.fromString(post);
    switch (lack) {
      case NONE ->
          sql.run(
              "update clearance set voided_at = now(), void_reason = '日期写错' where subject_id = $1",
              id);
      case EXPIRED -> clock.turn(Duration.ofDays(8));
      case OTHER_DIGEST -> {
        as(given.city.editor)
            .header("If-Match", "*")
            .body(Map.of("title", "另有标题"))
            .patch("/api/v1/posts/" + post)
            .then()
            .statusCode(200);
        sql.run("update post set stage = 'CLEARED' where id = $1", id);
      }
      case OTHER_ACCOUNT ->
          assertThat(sql.text("select stage from post where id = $1", id)).isEqualTo("CLEARED");
    }
  }

  /** At the moment for which the plan has it. */
  private void send(String post) {
    Instant at =
        GivenPlans.instant(
            as(given.city.editor).get("/api/v1/posts/" + post).path("deliveries[-1].dueAt"));
    if (at.isAfter(clock.now())) {
      clock.turn(Duration.between(clock.now(), at).plusSeconds(1));
    }
    for (int i = 0; i < 4; i++) {
      due.drive("delivery");
      clock.turn(Duration.ofSeconds(40));
      Platforms.letTimePass(40);
    }
    due.drive("delivery");
  }
}
