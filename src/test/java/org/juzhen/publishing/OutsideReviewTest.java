package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.review.GivenSql;

/**
 * What went out past the hub is read afterwards: an assessment, a record, and never a clearance.
 */
@HubTest
class OutsideReviewTest {
  @Inject GivenPosts posts;
  @Inject GivenReadings readings;
  @Inject GivenSql sql;

  @Test
  @Clause("R-IM-009")
  void it_is_assessed_by_two_signatures_and_nothing_is_cleared() {
    var office = posts.office();
    String account = posts.weibo(office);
    String observed = readings.seen(office.editor(), account);
    String review =
        readings
            .review(office.editor(), account, observed, "明日停水。")
            .statusCode(201)
            .extract()
            .path("reviewId");
    readings
        .review(office.editor(), account, observed, "明日停水。")
        .statusCode(409)
        .body("code", equalTo("OUTSIDE_IN_REVIEW"));
    assertThat(kept(review, "coalesce(assessment, '-')")).isEqualTo("-");

    readings.approve(office.editor(), review).statusCode(403);
    readings.approve(office.reviewer(), review).statusCode(200);
    readings
        .approve(office.leader(), review)
        .statusCode(200)
        .body("caseState", equalTo("ASSESSED"));

    assertThat(kept(review, "assessment")).isEqualTo("IN_ORDER");
    assertThat(
            sql.text(
                "select count(*)::text from clearance where subject_id = $1",
                UUID.fromString(observed)))
        .isEqualTo("0");
  }

  @Test
  void whoever_put_it_forward_and_whose_turn_it_is_not_say_nothing_of_it() {
    var office = posts.office();
    office.filings().world.person("colleague", office.unit(), "REVIEWER");
    String account = posts.weibo(office);
    String review =
        readings
            .review(
                office.reviewer(),
                account,
                readings.seen(office.editor(), account),
                "请拨打 13800138000 咨询")
            .statusCode(201)
            .extract()
            .path("reviewId");
    assertThat(
            sql.text(
                "select count(*)::text from review_finding where case_id = $1",
                UUID.fromString(review)))
        .as("the machine reads it first")
        .isNotEqualTo("0");

    readings.decide(office.reviewer(), review, "RETURN", "谁提交谁不签").statusCode(403);
    readings.decide(office.leader(), review, "RETURN", "未到环节").statusCode(403);

    assertThat(kept(review, "coalesce(assessment, '-')")).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({"RETURN, TO_CORRECT", "REJECT, TO_DELETE"})
  @Clause("R-IM-009")
  void what_has_to_be_corrected_or_deleted_is_said_to_the_unit_and_its_supervisor(
      String decision, String assessment) {
    var office = posts.office();
    String account = posts.weibo(office);
    String review =
        readings
            .review(office.editor(), account, readings.seen(office.editor(), account), "明日停水。")
            .statusCode(201)
            .extract()
            .path("reviewId");

    readings.decide(office.reviewer(), review, decision, "").statusCode(422);
    readings
        .decide(office.reviewer(), review, decision, "日期不对")
        .statusCode(200)
        .body("caseState", equalTo("ASSESSED"));

    assertThat(kept(review, "assessment || ' ' || note")).isEqualTo(assessment + " 日期不对");
    assertThat(
            sql.text(
                "select assessment from v_supervision_outside_finding where case_id = $1",
                UUID.fromString(review)))
        .isEqualTo(assessment);
    String kind = "OUTSIDE_" + assessment;
    assertThat(posts.told(office.filings().coordinator, kind)).isOne();
    assertThat(posts.told(office.filings().supervisor, kind)).isOne();
    assertThat(
            sql.text(
                "select count(*)::text from clearance where case_id = $1", UUID.fromString(review)))
        .isEqualTo("0");
    assertThatThrownBy(
            () ->
                sql.run(
                    "update outside_finding set assessment = 'IN_ORDER' where case_id = $1",
                    UUID.fromString(review)))
        .hasMessageContaining("stays");
    assertThat(
            sql.text(
                "select state from review_step where case_id = $1 order by position desc limit 1",
                UUID.fromString(review)))
        .as("nobody else is asked")
        .isNotEqualTo("OPEN");
  }

  @Test
  @Clause("R-DL-028")
  void the_database_lets_no_clearance_in_and_no_review_without_its_record() {
    var office = posts.office();
    String account = posts.weibo(office);
    String observed = readings.seen(office.editor(), account);
    String review =
        readings
            .review(office.editor(), account, observed, "明日停水。")
            .statusCode(201)
            .extract()
            .path("reviewId");
    readings.approve(office.reviewer(), review).statusCode(200);
    readings.approve(office.leader(), review).statusCode(200);

    for (String kind : new String[] {"OBSERVED", "POST"}) {
      assertThatThrownBy(
              () ->
                  sql.run(
                      "insert into clearance (id, account_id, digest, subject_kind, subject_id,"
                          + " case_id, cleared_at, cleared_by, expires_at) select"
                          + " gen_random_uuid(), p.account_id, p.digest, $2, c.subject_id, c.id,"
                          + " now(), g.person_id, now() + interval '1 day' from review_case c join"
                          + " review_piece p on p.case_id = c.id join signature g on g.case_id ="
                          + " c.id where c.id = $1 limit 1",
                      UUID.fromString(review),
                      kind))
          .hasMessageContaining("never cleared");
    }
    assertThatThrownBy(
            () ->
                sql.run(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " submitted_at, title, grade, state, created_at) select"
                        + " gen_random_uuid(), 'OBSERVED', gen_random_uuid(), 1, unit_id, now(),"
                        + " '', 'ORIGINAL', 'OPEN', now() from review_case where id = $1",
                    UUID.fromString(review)))
        .hasMessageContaining("is kept");
    assertThatThrownBy(
            () ->
                sql.run(
                    "update outside_finding set assessment = 'TO_DELETE' where case_id = $1",
                    UUID.fromString(review)))
        .hasMessageContaining("stays");
    assertThatThrownBy(
            () ->
                sql.run("delete from outside_finding where case_id = $1", UUID.fromString(review)))
        .hasMessageContaining("denied");
  }

  @Test
  void strangers_begin_nothing_and_what_went_through_the_hub_is_not_read_afterwards() {
    var office = posts.office();
    String account = posts.weibo(office);
    String observed = readings.seen(office.editor(), account);

    readings.review(posts.office().editor(), account, observed, "明日停水。").statusCode(404);
    readings.review(office.editor(), posts.weibo(office), observed, "明日停水。").statusCode(404);
  }

  private String kept(String review, String what) {
    return sql.text(
        "select " + what + " from outside_finding where case_id = $1", UUID.fromString(review));
  }
}
