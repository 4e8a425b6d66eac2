package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * A reading afterwards that nobody can sign is not begun by whom it would need, and is ended by the
 * supervision: whoever put something out past the hub does not so keep it from being read.
 */
@HubTest
class StuckReadingTest {
  private static final String WHY = "唯一的审核人就是发现人，无人可签";
  @Inject GivenPosts given;
  @Inject GivenReadings readings;
  private Office office;
  private String supervisor;
  private String account;
  private String observed;

  @BeforeEach
  void an_office_with_one_reviewer_and_one_leader() {
    office = given.office();
    supervisor = office.filings().supervisor;
    account = given.weibo(office);
    observed = readings.seen(office.editor(), account);
  }

  private String begun(String who, String why) {
    return readings
        .again(who, account, observed, "明日停水。", why)
        .statusCode(201)
        .extract()
        .path("reviewId");
  }

  /** Noted by the one who alone could have signed it first. */
  private String stuck() {
    given.sql(
        "delete from person_role where role = 'REVIEWER' and unit_id = $1",
        UUID.fromString(office.unit()));
    String both = office.filings().world.person("both", office.unit(), "COORDINATOR", "REVIEWER");
    observed = readings.seen(both, account);
    return begun(office.editor(), null);
  }

  private void inTheDatabaseToo(String review, String who) {
    assertThatThrownBy(
            () ->
                given.sql(
                    "update outside_finding set ended_at = now(), ended_why = 'x', ended_by_name ="
                        + " 'x', ended_by = (select id from person where username = $2) where"
                        + " case_id = $1",
                    UUID.fromString(review),
                    who))
        .hasMessageContaining("the supervision ends a reading that nobody can sign");
    assertThatThrownBy(
            () ->
                given.sql(
                    "update review_case set state = 'VOIDED' where id = $1",
                    UUID.fromString(review)))
        .hasMessageContaining("ends by signatures");
  }

  @Test
  @Clause("R-IM-009")
  void nobody_begins_what_could_not_be_signed_without_them() {
    for (String needed : List.of(office.reviewer(), office.leader())) {
      readings
          .review(needed, account, observed, "明日停水。")
          .statusCode(403)
          .body("code", equalTo("OUTSIDE_NEEDS_BEGINNER"));
    }
    assertThat(
            given.text(
                "select count(*)::text from outside_finding where observed_id = $1",
                UUID.fromString(observed)))
        .isEqualTo("0");

    office.filings().world.person("colleague", office.unit(), "REVIEWER");
    begun(office.reviewer(), null);
  }

  @Test
  @Clause("R-IM-009")
  void what_nobody_can_sign_the_supervision_ends_with_a_reason() {
    String review = stuck();
    assertThat(given.told(supervisor, "OUTSIDE_STUCK")).isOne();
    assertThat(given.page(supervisor, "/observed-posts")).contains("终止复核", "没有人可以签署");
    assertThat(given.page(office.leader(), "/observed-posts")).doesNotContain("终止复核");
    assertThat(given.page(office.leader(), "/reviews/" + review)).contains("也挡住了其他人提交");
    readings.end(given.office().filings().supervisor, account, observed, WHY).statusCode(404);
    for (String who : List.of(office.leader(), office.editor(), office.filings().coordinator)) {
      readings.end(who, account, observed, WHY).statusCode(403);
      inTheDatabaseToo(review, who);
    }
    readings.end(supervisor, account, observed, " ").statusCode(400);

    readings
        .end(supervisor, account, observed, WHY)
        .statusCode(200)
        .body("reviewId", equalTo(review))
        .body("endedWhy", equalTo(WHY));

    readings
        .end(supervisor, account, observed, WHY)
        .statusCode(409)
        .body("code", equalTo("OUTSIDE_NOT_IN_REVIEW"));
    for (String who : List.of(office.filings().coordinator, supervisor, office.editor())) {
      assertThat(given.told(who, "OUTSIDE_ENDED")).isPositive();
    }
    assertThat(given.page(office.leader(), "/reviews/" + review)).contains("已终止", WHY);
    assertThat(given.page(supervisor, "/observed-posts")).doesNotContain("终止复核");
    assertThat(given.journal("END_READING", UUID.fromString(review))).isOne();
    office.filings().world.person("colleague", office.unit(), "REVIEWER");
    begun(office.editor(), null);
  }

  @Test
  void what_somebody_can_sign_ends_by_signatures() {
    String review = begun(office.editor(), null);

    readings
        .end(supervisor, account, observed, WHY)
        .statusCode(409)
        .body("code", equalTo("OUTSIDE_CAN_BE_SIGNED"));
    inTheDatabaseToo(review, supervisor);
    assertThat(given.page(supervisor, "/observed-posts")).doesNotContain("终止复核");
  }

  @Test
  void what_was_found_before_stands_and_who_began_the_ended_one_may_begin_anew() {
    String first = begun(office.editor(), null);
    readings.decide(office.reviewer(), first, "REJECT", "内容不实").statusCode(200);
    String colleague = office.filings().world.person("colleague", office.unit(), "REVIEWER");
    String second = begun(colleague, "抄录有误");
    given.sql(
        "delete from person_role where role = 'LEADER' and unit_id = $1",
        UUID.fromString(office.unit()));

    readings.end(supervisor, account, observed, WHY).statusCode(200);

    office.filings().world.person("successor", office.unit(), "LEADER");
    String third = begun(colleague, "抄录有误");
    as(office.editor())
        .get(GivenReadings.of(account, observed))
        .then()
        .statusCode(200)
        .body("reviewId", equalTo(List.of(third, second, first)))
        .body("assessment", equalTo(Arrays.asList(null, null, "TO_DELETE")))
        .body("inForce", equalTo(List.of(false, false, true)))
        .body("outdated", equalTo(List.of(false, true, false)));
  }

  @Test
  void of_an_account_that_another_unit_has_by_now_it_blocks_nobody_there() {
    String review = begun(office.editor(), null);
    String heir = office.filings().world.department("云岫市文化旅游局", office.filings().city);
    readings.handOver(office, account, heir);
    Map<String, String> people =
        office
            .filings()
            .world
            .people(heir, Map.of("neweditor", "EDITOR", "newclerk", "COORDINATOR"));

    assertThat(given.told(supervisor, "OUTSIDE_LEFT")).isOne();
    readings
        .review(people.get("neweditor"), account, observed, "明日停水。")
        .statusCode(409)
        .body("code", equalTo("OUTSIDE_IN_REVIEW"));
    assertThat(given.page(supervisor, "/observed-posts")).contains("终止复核");
    readings.end(supervisor, account, observed, "账号已划转").statusCode(200);

    assertThat(given.told(people.get("newclerk"), "OUTSIDE_ENDED")).isOne();
    String next = begun(people.get("neweditor"), null);
    assertThat(given.text("select state from review_case where id = $1", UUID.fromString(review)))
        .isEqualTo("VOIDED");
    assertThat(
            given.text(
                "select unit_id::text from review_case where id = $1", UUID.fromString(next)))
        .isEqualTo(heir);
  }

  @Test
  void of_a_unit_that_is_no_more_it_is_ended_too() {
    begun(office.editor(), null);
    String today = LocalDate.now(HubClock.ZONE).toString();
    World.admin()
        .body(Map.of("document", "云编〔2026〕3号", "documentOn", today, "endsOn", today))
        .post("/api/v1/units/" + office.unit() + "/abolition")
        .then()
        .statusCode(200);

    assertThat(given.told(supervisor, "OUTSIDE_LEFT")).isOne();
    readings.end(supervisor, account, observed, "单位已撤并").statusCode(200);
    as(supervisor)
        .get(GivenReadings.of(account, observed))
        .then()
        .statusCode(200)
        .body("endedBy", hasItem("supervisor"));
  }
}
