package org.juzhen.repost.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.GivenSql;
import org.juzhen.story.GivenArticle;

/** Of two nodes that plan the same account, the slower one does not write over the other. */
@HubTest
class OlderPlanTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject PlanningDesk planning;
  @Inject GivenSql sql;

  private GivenArticle article;
  private List<UUID> accounts;

  @BeforeEach
  void an_article_is_owed_at_ten() {
    clock.at(LocalDate.now(HubClock.ZONE));
    article = new GivenArticle(due, "IMPORTANT", clock.now());
    due.drive("duty-plan");
    accounts =
        List.of(
            UUID.fromString(
                sql.text("select account_id::text from duty where id = $1::text::uuid", duty())));
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_was_read_before_a_pin_does_not_move_what_was_pinned() {
    PlanningDesk.Made slow = read();
    clock.turn(Duration.ofSeconds(2));
    Instant chosen = pinned();
    due.drive("duty-plan");
    assertThat(at()).isEqualTo(chosen);

    DueWorks.await(() -> planning.write(accounts, slow));

    assertThat(at()).isEqualTo(chosen);
    assertThat(
            sql.text(
                "select count(*)::text from plan_wanted where subject_id = $1::text::uuid",
                accounts.get(0).toString()))
        .as("planned once more: the slower one may have had the right clock")
        .isEqualTo("1");
    due.drive("duty-plan");
    assertThat(at()).isEqualTo(chosen);
  }

  @Test
  void nor_does_it_where_the_pin_has_not_been_planned_yet() {
    PlanningDesk.Made slow = read();
    clock.turn(Duration.ofSeconds(2));
    Instant before = at();
    pinned();
    sql.run("delete from duty_plan where duty_id = $1::text::uuid", duty());

    DueWorks.await(() -> planning.write(accounts, slow));

    assertThat(
            sql.text("select count(*)::text from duty_plan where duty_id = $1::text::uuid", duty()))
        .isEqualTo("0");
    assertThat(before).isNotNull();
  }

  @Test
  void the_newer_of_two_plans_stays() {
    PlanningDesk.Made slow = read();
    clock.turn(Duration.ofMinutes(3));
    DueWorks.await(() -> planning.plan(accounts));
    Instant newer = madeAt();

    DueWorks.await(() -> planning.write(accounts, slow));

    assertThat(madeAt()).isEqualTo(newer);
  }

  private PlanningDesk.Made read() {
    return DueWorks.await(() -> planning.made(accounts));
  }

  private Instant pinned() {
    Instant chosen = clock.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    as(article.editor())
        .body(Map.of("at", chosen.toString(), "way", "PUBLISH"))
        .put("/api/v1/duties/" + duty() + "/plan")
        .then()
        .statusCode(200);
    return chosen;
  }

  private String duty() {
    return article.owed().getString("items[0].id");
  }

  private Instant at() {
    return Instant.parse(
        sql.text(
            "select to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from"
                + " duty_plan where duty_id = $1::text::uuid",
            duty()));
  }

  private Instant madeAt() {
    return Instant.parse(
        sql.text(
            "select to_char(made_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from"
                + " duty_plan where duty_id = $1::text::uuid",
            duty()));
  }
}
