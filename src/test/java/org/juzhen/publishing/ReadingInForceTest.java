package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * What was found of something that went out past the hub stands until another reading of it is
 * signed to its end, and whoever was found against does not begin one.
 */
@HubTest
class ReadingInForceTest {
  private static final String WHY = "抄录的文字与账号上的不一致";
  @Inject GivenPosts given;
  @Inject GivenReadings readings;
  private Office office;
  private String account;
  private String observed;
  private String first;

  @BeforeEach
  void somethingThatMustBeDeleted() {
    office = given.office();
    account = given.weibo(office);
    observed = readings.seen(office.editor(), account);
    first = begun(office.editor(), "局长已被带走。", null);
    readings
        .decide(office.reviewer(), first, "REJECT", "内容不实")
        .statusCode(200)
        .body("caseState", equalTo("ASSESSED"));
  }

  private String begun(String who, String text, String why) {
    return readings
        .again(who, account, observed, text, why)
        .statusCode(201)
        .extract()
        .path("reviewId");
  }

  @Test
  @Clause("R-IM-009")
  void it_must_be_deleted_until_a_reading_that_says_otherwise_is_signed() {
    String supervisor = office.filings().supervisor;
    readings
        .again(supervisor, account, observed, "明日停水。", null)
        .statusCode(422)
        .body("code", equalTo("OUTSIDE_AGAIN_WHY"));
    String second = begun(supervisor, "明日停水。", WHY);

    stands(Arrays.asList(null, "TO_DELETE"), List.of(false, true), List.of(false, false));
    assertThat(supervision(first)).isEqualTo("false TO_DELETE");
    assertThat(given.page(office.editor(), "/observed-posts"))
        .contains("须删除", "再次复核中", "/reviews/" + first, "/reviews/" + second);
    assertThat(given.page(office.reviewer(), "/reviews/" + first))
        .contains("新的复核签完之前，本次结论继续有效", "/reviews/" + second)
        .doesNotContain("已过时");
    assertThat(given.page(office.reviewer(), "/reviews/" + second))
        .contains("本次复核签完之前继续有效", "/reviews/" + first, WHY);
    assertThat(given.told(office.filings().coordinator, "OUTSIDE_READ_AGAIN")).isOne();

    readings.approve(office.reviewer(), second).statusCode(200);
    stands(Arrays.asList(null, "TO_DELETE"), List.of(false, true), List.of(false, false));
    readings.approve(office.leader(), second).statusCode(200);

    stands(List.of("IN_ORDER", "TO_DELETE"), List.of(true, false), List.of(false, true));
    assertThat(supervision(first)).isEqualTo("true TO_DELETE");
    assertThat(given.page(office.reviewer(), "/reviews/" + first)).contains("已过时");
  }

  @Test
  void while_one_is_open_no_other_begins() {
    String supervisor = office.filings().supervisor;
    String second = begun(supervisor, "明日停水。", WHY);

    for (String who : List.of(supervisor, office.leader(), office.editor())) {
      readings
          .again(who, account, observed, "后天停水。", WHY)
          .statusCode(409)
          .body("code", equalTo("OUTSIDE_IN_REVIEW"));
    }
    assertThatThrownBy(
            () ->
                given.sql(
                    "update review_case set state = 'VOIDED' where id = $1",
                    UUID.fromString(second)))
        .hasMessageContaining("ends by signatures");
  }

  @Test
  void who_was_found_against_or_found_it_does_not_have_it_read_again() {
    String twin = office.filings().world.person("twin", office.unit(), "REVIEWER");
    String phone = "139" + String.format("%08d", new Random().nextInt(100_000_000));
    for (String user : List.of(twin, office.editor())) {
      given.sql("update person set phone = $2 where username = $1", user, phone);
    }
    for (String who :
        List.of(office.editor(), office.filings().coordinator, office.reviewer(), twin)) {
      readings
          .again(who, account, observed, "明日停水。", WHY)
          .statusCode(403)
          .body("code", equalTo("OUTSIDE_READ_BY_OTHERS"));
      assertThatThrownBy(() -> written(who, 2)).hasMessageContaining("others have it read again");
    }
    stands(List.of("TO_DELETE"), List.of(true), List.of(false));
  }

  @Test
  void one_who_signs_and_had_no_hand_in_it_may_once() {
    office.filings().world.person("deputy", office.unit(), "LEADER");
    String second = begun(office.leader(), "明日停水。", WHY);
    readings.decide(office.reviewer(), second, "RETURN", "时间不对").statusCode(200);

    stands(List.of("TO_CORRECT", "TO_DELETE"), List.of(true, false), List.of(false, true));
    readings
        .again(office.leader(), account, observed, "后天停水。", WHY)
        .statusCode(403)
        .body("code", equalTo("OUTSIDE_READ_BY_OTHERS"));
    String third = begun(office.filings().supervisor, "后天停水。", WHY);
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into outside_finding (id, case_id, unit_id, account_id, observed_id,"
                        + " title, url, posted_at, found_at) select gen_random_uuid(), case_id,"
                        + " unit_id, account_id, observed_id, title, url, posted_at, found_at from"
                        + " outside_finding where case_id = $1",
                    UUID.fromString(third)))
        .hasMessageContaining("a reading again says why");
  }

  /** A submission as the application's role could write it past the desk. */
  private void written(String who, int submission) {
    given.sql(
        "insert into review_case (id, subject_kind, subject_id, submission, unit_id, author_ids,"
            + " submitted_by, submitted_at, title, grade, state, created_at) select"
            + " gen_random_uuid(), 'OBSERVED', subject_id, $3, unit_id, author_ids ||"
            + " submitted_by, (select id from person where username = $2), now(), '', 'ORIGINAL',"
            + " 'OPEN', now() from review_case where id = $1",
        UUID.fromString(first),
        who,
        submission);
  }

  private void stands(List<String> found, List<Boolean> inForce, List<Boolean> outdated) {
    as(office.editor())
        .get(GivenReadings.of(account, observed))
        .then()
        .statusCode(200)
        .body("assessment", equalTo(found))
        .body("inForce", equalTo(inForce))
        .body("outdated", equalTo(outdated));
  }

  private String supervision(String review) {
    return given.text(
        "select outdated::text || ' ' || assessment from v_supervision_outside_finding"
            + " where case_id = $1",
        UUID.fromString(review));
  }
}
