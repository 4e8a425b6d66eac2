package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/** Direct SQL under the application's role: whoever works for a contractor never signs last. */
@HubTest
class ContractorsNeverSignLastTest {
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select $1, s.case_id, s.id, $2, 'x', $3, 'APPROVE', cast($6 as jsonb), now()"
          + " from review_step s where s.case_id = $4 and s.position = $5";

  private static final JsonObject GATES = new JsonObject(Map.copyOf(GivenReview.FIVE_GATES));

  @Inject GivenReview given;

  private GivenReview.Office office;
  private UUID contractor;
  private UUID review;

  @BeforeEach
  void submitted_in_a_unit_with_a_contractor() {
    office = given.office();
    contractor = Ids.next();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on, created_at)"
            + " values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 1, now())",
        contractor,
        UUID.fromString(office.unit()));
    agree("UNDERTAKING", 30);
    agree("CONFIDENTIALITY", 30);
    review = given.submit(office, Ids.next(), given.piece(office, "<p>改线</p>"));
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
    isFromOutside(office.reviewer());
    UUID over = contractor;
    contractor = Ids.next();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on, created_at)"
            + " values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 90, now())",
        contractor,
        UUID.fromString(office.unit()));
    agree("UNDERTAKING", -1);
    agree("CONFIDENTIALITY", 30);
    given.sql("update person set contractor_id = $2 where contractor_id = $1", over, contractor);

    assertThatThrownBy(() -> signs(office.reviewer(), "REVIEWER", 1))
        .hasMessageContaining("agreements are over");
  }
}
