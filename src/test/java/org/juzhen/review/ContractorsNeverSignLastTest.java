package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * Whoever works for a contractor never signs last, under a second user as little: at the desk, and
 * by direct SQL under the application's role.
 */
@HubTest
class ContractorsNeverSignLastTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select $1, s.case_id, s.id, $2, 'x', $3, 'APPROVE', cast($6 as jsonb),"
          + " now() from review_step s where s.case_id = $4 and s.position = $5";

  private static final JsonObject GATES = new JsonObject(Map.copyOf(GivenReview.FIVE_GATES));

  @Inject GivenReview given;
  @Inject GivenPapers papers;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private UUID contractor;
  private UUID review;

  @BeforeEach
  void submitted_in_a_unit_with_a_contractor() {
    office = given.office();
    contractor = Ids.next();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on,"
            + " created_at) values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 1, now())",
        contractor,
        UUID.fromString(office.unit()));
    agree("UNDERTAKING", 30);
    agree("CONFIDENTIALITY", 30);
    review = given.submit(office, subject, given.piece(office, "<p>改线</p>"));
  }

  private void agree(String kind, int days) {
    given.sql(
        "insert into agreement (id, contractor_id, kind, number, signed_on, expires_on, created_at)"
            + " values ($1, $2, $3, '1', current_date - 60, current_date + cast($4 as int), now())",
        Ids.next(),
        contractor,
        kind,
        days);
  }

  private void isFromOutside(String username) {
    given.sql(
        "update person set contractor_id = $2 where id = $1", given.person(username), contractor);
  }

  private void signs(String who, String role, int position) {
    given.sql(SIGNATURE, Ids.next(), given.person(who), role, review, position, GATES);
  }

  @Clause({"R-SX-005", "R-IM-005"})
  @Test
  void who_may_release_cannot_become_a_contractors() {
    assertThatThrownBy(() -> isFromOutside(office.leader()))
        .hasMessageContaining("never signs for release");
    isFromOutside(office.reviewer());
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into person_role (id, person_id, role, unit_id, granted_at)"
                        + " values ($1, $2, 'LEADER', $3, now())",
                    Ids.next(),
                    given.person(office.reviewer()),
                    UUID.fromString(office.unit())))
        .hasMessageContaining("never signs for release");
    assertThatThrownBy(
            () ->
                given.sql(
                    "update person_role set role = 'CHIEF_REVIEWER' where person_id = $1",
                    given.person(office.reviewer())))
        .hasMessageContaining("never signs for release");
  }

  @Clause("R-SX-005")
  @Test
  void a_first_signature_is_given_and_a_last_one_never_whatever_role_it_asks_for() {
    isFromOutside(office.reviewer());
    signs(office.reviewer(), "REVIEWER", 1);
    assertThat(given.text("select count(*)::text from signature where case_id = $1", review))
        .isEqualTo("1");

    UUID only = Ids.next();
    given.sql(
        "insert into review_case (id, subject_kind, subject_id, submission, unit_id, submitted_at,"
            + " title, grade, state, created_at) values ($1, 'POST', $2, 1, $3, now(), 't',"
            + " 'ORIGINAL', 'OPEN', now())",
        only,
        Ids.next(),
        UUID.fromString(office.unit()));
    given.sql(
        "insert into review_step (id, case_id, position, unit_id, roles, state) values"
            + " ($1, $2, 1, $3, array['REVIEWER'], 'OPEN')",
        Ids.next(),
        only,
        UUID.fromString(office.unit()));
    review = only;
    assertThatThrownBy(() -> signs(office.reviewer(), "REVIEWER", 1))
        .hasMessageContaining("never signs last");
  }

  @Clause("R-SX-005")
  @Test
  void nobody_signs_for_a_contractor_whose_agreements_are_over() {
    contractor = Ids.next();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on,"
            + " created_at) values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 90, now())",
        contractor,
        UUID.fromString(office.unit()));
    agree("UNDERTAKING", -1);
    agree("CONFIDENTIALITY", 30);
    isFromOutside(office.reviewer());

    assertThatThrownBy(() -> signs(office.reviewer(), "REVIEWER", 1))
        .hasMessageContaining("agreements are over");
  }

  /** A user of the contractor's, and this one of the unit's own with the same mobile. */
  private String alsoWorksOutside(String username) {
    String outside = new World().person("outside", office.unit(), "HANDLER");
    isFromOutside(outside);
    String mobile =
        "136" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100000000));
    for (String who : new String[] {outside, username}) {
      given.sql("update person set phone = $2 where id = $1", given.person(who), mobile);
    }
    return outside;
  }

  private ValidatableResponse decides(String who) {
    return as(who)
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then();
  }

  @Clause({"R-SX-005", "R-IM-005"})
  @Test
  void nobody_signs_last_as_a_second_user_of_the_units_own() {
    String outside = alsoWorksOutside(office.leader());
    decides(office.reviewer()).statusCode(200);

    decides(office.leader())
        .statusCode(403)
        .body("code", equalTo("LAST_WORD_STAYS_IN_HOUSE"))
        .body("detail", containsString("承办单位"));
    assertThatThrownBy(() -> signs(office.leader(), "LEADER", 2))
        .hasMessageContaining("never signs last");

    given.sql("update person set left_at = now() where id = $1", given.person(outside));
    decides(office.leader()).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Clause("R-SX-005")
  @Test
  void a_second_user_signs_what_is_not_the_last_word() {
    alsoWorksOutside(office.reviewer());
    decides(office.reviewer()).statusCode(200);
    decides(office.leader()).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Clause("R-SX-005")
  @Test
  void a_step_that_only_such_a_user_could_sign_last_is_not_thought_manned() {
    alsoWorksOutside(office.leader());
    alsoWorksOutside(office.chief());
    assertThat(
            given.text(
                "select string_agg(s.position::text, ',') from review_case c join review_step s"
                    + " on s.case_id = c.id cross join lateral step_signers(c, s, now()) x"
                    + " where c.id = $1",
                review))
        .isEqualTo("1");
  }

  @Clause("R-SX-005")
  @Test
  void a_second_user_neither_stands_in_for_a_leader_nor_takes_a_paper_in_hand() {
    String second = new World().person("second", office.unit(), "COORDINATOR");
    alsoWorksOutside(second);
    papers.allow(office);
    decides(office.reviewer()).statusCode(200);
    new GivenDeputies(given, office.unit())
        .names(office.leader(), second)
        .statusCode(422)
        .body("code", equalTo("DEPUTY_NOT_OF_THE_UNIT"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by,"
                        + " set_by_name) values (gen_random_uuid(), $1, 'LEADER', $2, $3, now(),"
                        + " $2, 'x')",
                    UUID.fromString(office.unit()),
                    given.person(office.leader()),
                    given.person(second)))
        .hasMessageContaining("not of the unit");

    String step = given.open(subject);
    String code = papers.code(office, review);
    papers
        .record(second, step, papers.words(second, office.leader(), code))
        .statusCode(403)
        .body("code", equalTo("PAPER_STAYS_IN_HOUSE"));
    alsoWorksOutside(office.leader());
    papers
        .record(office.chief(), step, papers.words(office.chief(), office.leader(), code))
        .statusCode(400)
        .body("fields[0].field", equalTo("signerId"));
  }

  @Clause("R-SX-005")
  @Test
  void what_blocks_is_let_pass_by_nobody_from_outside() {
    given.submit(office, subject, given.piece(office, "<p>捐款账号 6222021234567890128，感谢支持。</p>"));
    String finding = GivenReview.findings(given.reviews(subject).get(0), "BLOCK").get(0);
    alsoWorksOutside(office.chief());

    as(office.chief())
        .body(Map.of("reason", "公布的账号"))
        .post("/api/v1/reviews/" + given.open(subject) + "/findings/" + finding + "/acceptance")
        .then()
        .statusCode(403)
        .body("code", equalTo("LAST_WORD_STAYS_IN_HOUSE"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "update review_finding set answer = 'ACCEPTED', answered_by = $2,"
                        + " answered_at = now(), answer_note = 'x' where id = $1",
                    UUID.fromString(finding),
                    given.person(office.chief())))
        .hasMessageContaining("lets nothing pass");
  }
}
