package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** A review that somebody makes up by SQL clears nothing: the database knows the template. */
@HubTest
class TemplateInDatabaseTest {
  private static final String CASE =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, submitted_at,"
          + " title, grade, state, created_at) values ($1, 'POST', $1, 1, $2, now(), '公交改线',"
          + " 'ORIGINAL', 'OPEN', now())";
  private static final String PIECE =
      "insert into review_piece (case_id, account_id, digest, position, title, body_html, summary)"
          + " values ($1, $2, piece_digest($2, 't', 'b', '', null, '{}'), 1, 't', 'b', '')";
  private static final String STEP =
      "insert into review_step (id, case_id, position, unit_id, roles, state, least, secrecy)"
          + " values ($1, $2, $3, $4, array[$5], 'OPEN', $3, true)";
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) values (gen_random_uuid(), $1, $2, $3, 'x', $4, 'APPROVE', '{\"political\":"
          + " true, \"legal\": true, \"policy\": true, \"secrecy\": true, \"text\": true}', now())";
  private static final String CLEARANCE =
      "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id, cleared_at,"
          + " cleared_by, expires_at) select gen_random_uuid(), account_id, digest, 'POST', case_id,"
          + " case_id, now(), $2, now() + interval '7 days' from review_piece where case_id = $1";

  @Inject GivenReview given;

  private final UUID made = Ids.next();
  private GivenReview.Office office;

  @BeforeEach
  void made_up() {
    office = given.office();
    given.sql(CASE, made, UUID.fromString(office.unit()));
    given.post(office, made);
  }

  private void piece(UUID account) {
    given.sql(PIECE, made, account);
  }

  private UUID step(int position, String unit, String role) {
    UUID step = Ids.next();
    given.sql(STEP, step, made, position, UUID.fromString(unit), role);
    return step;
  }

  private void signs(UUID step, String who, String role) {
    given.sql(SIGNATURE, made, step, given.person(who), role);
  }

  private void clear() {
    given.sql(CLEARANCE, made, given.person(office.leader()));
  }

  @Test
  void one_signature_of_a_role_of_ones_own_choice_clears_nothing() {
    piece(office.account());
    String beside = new World().person("second", office.unit(), "EDITOR");
    signs(step(1, office.unit(), "EDITOR"), beside, "EDITOR");

    assertThatThrownBy(this::clear).hasMessageContaining("signatures are missing");
  }

  @Test
  void both_roles_of_the_template_in_the_wrong_order_clear_nothing() {
    piece(office.account());
    UUID leader = step(1, office.unit(), "LEADER");
    UUID reviewer = step(2, office.unit(), "REVIEWER");
    signs(leader, office.leader(), "LEADER");
    signs(reviewer, office.reviewer(), "REVIEWER");

    assertThatThrownBy(this::clear).hasMessageContaining("signatures are missing");
  }

  @Test
  void people_of_another_unit_clear_nothing() {
    GivenReview.Office elsewhere = given.office();
    piece(office.account());
    UUID reviewer = step(1, elsewhere.unit(), "REVIEWER");
    UUID leader = step(2, elsewhere.unit(), "LEADER");
    signs(reviewer, elsewhere.reviewer(), "REVIEWER");
    signs(leader, elsewhere.leader(), "LEADER");

    assertThatThrownBy(this::clear).hasMessageContaining("signatures are missing");
  }

  @Test
  void nobody_puts_forward_what_another_units_account_shows() {
    assertThatThrownBy(() -> piece(given.office().account()))
        .hasMessageContaining("the account is another unit's");
  }

  @Test
  void the_template_is_read_and_never_written() {
    assertThatThrownBy(() -> given.sql("delete from review_least_step"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> given.sql("update review_least_step set roles = array['EDITOR']"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_two_signatures_of_the_template_clear() {
    piece(office.account());
    UUID reviewer = step(1, office.unit(), "REVIEWER");
    UUID leader = step(2, office.unit(), "LEADER");
    signs(reviewer, office.reviewer(), "REVIEWER");
    signs(leader, office.leader(), "LEADER");

    assertThatCode(this::clear).doesNotThrowAnyException();
  }
}
