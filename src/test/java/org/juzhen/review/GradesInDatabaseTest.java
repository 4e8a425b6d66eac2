package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * The database itself knows what each grade asks for, side by side too: direct SQL gets no less.
 */
@HubTest
class GradesInDatabaseTest {
  private static final String CASE =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, submitted_at,"
          + " title, grade, concerned_units, least_version, state, created_at) values ($1, 'POST',"
          + " $1, 1, $2, now(), 't', $3, cast(string_to_array($4, ',') as uuid[]), 1, 'OPEN', now())";
  private static final String PIECE =
      "insert into review_piece (case_id, account_id, digest, position, title, body_html, summary)"
          + " values ($1, $2, piece_digest($2, 't', 'b', '', null, '{}'), 1, 't', 'b', '')";
  private static final String STEP =
      "insert into review_step (id, case_id, position, stage, least, unit_id, roles, secrecy, state)"
          + " values ($1, $2, $3, $4, $3, $5, array[$6], $7, 'OPEN')";
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
  private String secrecy;

  @BeforeEach
  void an_office_with_a_secrecy_reviewer() {
    office = given.office();
    secrecy = new World().person("secrecy", office.unit(), "SECRECY_REVIEWER");
  }

  private void submitted(String grade, String... concerned) {
    given.sql(CASE, made, UUID.fromString(office.unit()), grade, String.join(",", concerned));
    given.post(office, made);
    given.sql(PIECE, made, office.account());
  }

  private UUID step(int position, int stage, String unit, String role) {
    return step(position, stage, unit, role, true);
  }

  private UUID step(int position, int stage, String unit, String role, boolean secret) {
    UUID step = Ids.next();
    given.sql(STEP, step, made, position, stage, UUID.fromString(unit), role, secret);
    return step;
  }

  private void signs(UUID step, String who, String role) {
    given.sql(SIGNATURE, made, step, given.person(who), role);
  }

  private void clear() {
    given.sql(CLEARANCE, made, given.person(office.leader()));
  }

  private void missing() {
    assertThatThrownBy(this::clear).hasMessageContaining("signatures are missing");
  }

  @Test
  void the_database_and_the_rules_ask_for_the_same_least() {
    String inCode =
        Arrays.stream(Grade.values())
            .flatMap(g -> g.least().stream().map(l -> line(g, l)))
            .sorted()
            .collect(Collectors.joining("\n"));

    assertThat(
            given.text(
                "select string_agg(line, e'\\n' order by line collate \"C\") from (select grade"
                    + " || ' ' || position || ' ' || stage || ' ' || (select string_agg(r, ','"
                    + " order by r collate \"C\") from unnest(roles) r) || ' ' || elsewhere as line"
                    + " from review_least_step where grade <> 'ORDINARY') l"))
        .isEqualTo(inCode);
  }

  private static String line(Grade grade, LeastStep l) {
    String roles = l.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    return grade + " " + l.position() + " " + l.stage() + " " + roles + " " + l.elsewhere();
  }

  @Test
  void steps_side_by_side_are_signed_in_any_order_and_none_is_left_out() {
    submitted("SENSITIVE");
    String unit = office.unit();
    UUID reviewer = step(1, 1, unit, "REVIEWER");
    UUID secret = step(2, 1, unit, "SECRECY_REVIEWER");
    UUID leader = step(3, 2, unit, "LEADER");

    signs(secret, secrecy, "SECRECY_REVIEWER");
    assertThatThrownBy(() -> signs(leader, office.leader(), "LEADER"))
        .hasMessageContaining("an earlier signature is missing");
    signs(reviewer, office.reviewer(), "REVIEWER");
    missing();
    signs(leader, office.leader(), "LEADER");
    assertThatCode(this::clear).doesNotThrowAnyException();
  }

  @Test
  void what_was_enough_for_an_ordinary_text_clears_no_sensitive_one() {
    submitted("SENSITIVE");
    UUID reviewer = step(1, 1, office.unit(), "REVIEWER");
    UUID leader = step(3, 2, office.unit(), "LEADER");
    signs(reviewer, office.reviewer(), "REVIEWER");
    signs(leader, office.leader(), "LEADER");

    missing();
  }

  @Test
  void a_step_put_beside_the_one_it_has_to_wait_for_stands_for_nothing() {
    submitted("ORIGINAL");
    UUID leader = step(2, 1, office.unit(), "LEADER");
    UUID reviewer = step(1, 1, office.unit(), "REVIEWER");
    signs(leader, office.leader(), "LEADER");
    signs(reviewer, office.reviewer(), "REVIEWER");

    missing();
  }

  @Test
  void without_a_named_secrecy_review_nothing_is_cleared() {
    submitted("ORIGINAL");
    UUID reviewer = step(1, 1, office.unit(), "REVIEWER", false);
    UUID leader = step(2, 2, office.unit(), "LEADER", false);
    signs(reviewer, office.reviewer(), "REVIEWER");
    signs(leader, office.leader(), "LEADER");

    missing();
  }

  @Test
  void an_emergency_needs_one_signature_and_never_none() {
    submitted("EMERGENCY");
    missing();
    signs(step(1, 1, office.unit(), "LEADER"), office.leader(), "LEADER");

    assertThatCode(this::clear).doesNotThrowAnyException();
  }

  @Test
  void each_unit_that_is_concerned_signs_by_its_own_people_and_not_last() {
    GivenReview.Office other = given.office();
    GivenReview.Office third = given.office();
    submitted("COSIGN", other.unit(), third.unit());
    UUID first = step(1, 1, office.unit(), "REVIEWER");
    UUID there = step(2, 2, other.unit(), "LEADER");
    UUID here = step(3, 3, office.unit(), "LEADER");
    signs(first, office.reviewer(), "REVIEWER");
    assertThatThrownBy(() -> signs(there, office.chief(), "LEADER"))
        .hasMessageContaining("the role is missing");
    signs(there, other.leader(), "LEADER");
    signs(here, office.leader(), "LEADER");

    missing();
  }

  @Test
  void the_last_word_is_not_another_units() {
    GivenReview.Office other = given.office();
    submitted("ORIGINAL", other.unit());
    UUID first = step(1, 1, office.unit(), "REVIEWER");
    UUID here = step(2, 2, office.unit(), "LEADER");
    UUID there = step(3, 3, other.unit(), "LEADER");
    signs(first, office.reviewer(), "REVIEWER");
    signs(here, office.leader(), "LEADER");
    signs(there, other.leader(), "LEADER");

    missing();
  }

  @Test
  void no_grade_is_made_up_and_none_of_former_days_comes_back() {
    for (String grade : List.of("ORDINARY", "WHATEVER")) {
      assertThatThrownBy(() -> submitted(grade)).hasMessageContaining("is unknown");
    }
    submitted("ORIGINAL");
    assertThat(given.text("select least_version::text from review_case where id = $1", made))
        .isEqualTo("2");
    Stream.of(
            "insert into review_least_step (grade, position, stage, roles) values"
                + " ('MINE', 1, 1, '{EDITOR}')",
            "update review_least_step set roles = '{EDITOR}' where grade = 'EMERGENCY'",
            "update review_case set grade = 'EMERGENCY' where id = id",
            "update review_case set concerned_units = '{}' where id = id")
        .forEach(
            attempt ->
                assertThatThrownBy(() -> given.sql(attempt))
                    .as(attempt)
                    .hasMessageContaining("permission denied"));
  }
}
