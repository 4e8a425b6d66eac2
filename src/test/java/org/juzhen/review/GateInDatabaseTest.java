package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;
import static org.juzhen.review.GivenReview.decision;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/** Direct SQL under the application's role: the gate holds without the application's help. */
@HubTest
class GateInDatabaseTest {
  private static final String CLEARANCE =
      "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id, cleared_at,"
          + " cleared_by, expires_at) values ($1, $2, $3, 'POST', $4, $5, now(), $6,"
          + " now() + interval '7 days')";
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select $1, s.case_id, s.id, $2, 'x', $3, 'APPROVE', cast($6 as jsonb), now()"
          + " from review_step s where s.case_id = $4 and s.position = $5";

  private static final JsonObject ALL_GATES = new JsonObject(Map.copyOf(GivenReview.FIVE_GATES));

  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private Piece piece;
  private UUID review;

  @BeforeEach
  void submitted() {
    office = given.office();
    piece = given.piece(office, "<p>𠮷祥路 12 路公交改线 ①</p>");
    review = given.submit(office, subject, piece);
  }

  private void clear(UUID account, String digest) {
    given.sql(
        CLEARANCE, Ids.next(), account, digest, subject, review, given.person(office.leader()));
  }

  private void signs(String who, String role, int position) {
    signs(who, role, position, ALL_GATES);
  }

  private void signs(String who, String role, int position, JsonObject gates) {
    given.sql(SIGNATURE, Ids.next(), given.person(who), role, review, position, gates);
  }

  @Test
  void no_clearance_without_signatures() {
    assertThatThrownBy(() -> clear(office.account(), piece.digest()))
        .hasMessageContaining("signatures are missing");
  }

  @Test
  void one_of_two_signatures_is_not_enough() {
    as(office.reviewer())
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions");

    assertThatThrownBy(() -> clear(office.account(), piece.digest()))
        .hasMessageContaining("signatures are missing");
  }

  @Test
  void signatures_clear_no_other_content_and_no_other_account() {
    given.sign(office, subject);
    UUID other = given.account(office.unit());

    assertThatThrownBy(() -> clear(office.account(), "0".repeat(64)))
        .hasMessageContaining("this content was not reviewed");
    assertThatThrownBy(() -> clear(other, piece.digest()))
        .hasMessageContaining("this content was not reviewed");
  }

  @Test
  void no_digest_but_the_contents_own_is_submitted() {
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_piece (case_id, account_id, digest, position, title,"
                        + " body_html, summary) values ($1, $2, $3, 2, 't', 'b', '')",
                    review,
                    given.account(office.unit()),
                    piece.digest()))
        .hasMessageContaining("the digest is not that of the piece");
  }

  @Test
  void nothing_is_slipped_into_a_signed_submission() {
    given.sign(office, subject);

    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_step (id, case_id, position, unit_id, roles, state) values"
                        + " ($1, $2, 3, $3, array['EDITOR'], 'OPEN')",
                    Ids.next(),
                    review,
                    UUID.fromString(office.unit())))
        .hasMessageContaining("signed or over");
  }

  @Test
  void the_database_itself_refuses_the_author_a_missing_role_and_a_skipped_step() {
    assertThatThrownBy(() -> signs(office.editor(), "REVIEWER", 1))
        .hasMessageContaining("the author does not sign");
    assertThatThrownBy(() -> signs(office.leader(), "REVIEWER", 1))
        .hasMessageContaining("the role is missing");
    assertThatThrownBy(() -> signs(office.leader(), "LEADER", 2))
        .hasMessageContaining("an earlier signature is missing");
  }

  @Test
  @Clause({"R-IM-007", "R-47-006"})
  void the_database_itself_refuses_an_open_gate_and_an_open_finding() {
    JsonObject noSecrecy = ALL_GATES.copy().put("secrecy", false);
    assertThatThrownBy(() -> signs(office.reviewer(), "REVIEWER", 1, noSecrecy))
        .hasMessageContaining("a gate is not passed");
    assertThatThrownBy(() -> signs(office.reviewer(), "REVIEWER", 1, new JsonObject()))
        .hasMessageContaining("a gate is not passed");
    given.sql(
        "insert into review_finding (id, case_id, position, gate, severity, acceptable, rule, place)"
            + " values ($1, $2, 99, 'SECRECY', 'BLOCK', false, 'SECRECY_MARK', 'WHOLE')",
        Ids.next(),
        review);
    assertThatThrownBy(() -> signs(office.reviewer(), "REVIEWER", 1))
        .hasMessageContaining("a finding is open");
  }

  @Test
  void a_review_that_is_over_never_rises_again() {
    as(office.reviewer())
        .body(decision("RETURN", "日期写错"))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);

    for (String state : List.of("OPEN", "CLEARED", "VOIDED")) {
      String closed = state.equals("OPEN") ? "null" : "now()";
      assertThatThrownBy(
              () ->
                  given.sql(
                      "update review_case set state = '"
                          + state
                          + "', closed_at = "
                          + closed
                          + " where id = $1",
                      review))
          .as(state)
          .hasMessageContaining("a review does not go from RETURNED");
    }
  }

  @Test
  void a_signature_is_neither_changed_nor_removed() {
    given.sign(office, subject);

    for (String attempt :
        List.of(
            "update signature set decision = 'RETURN', note = 'x' where case_id = $1",
            "delete from signature where case_id = $1",
            "update review_piece set title = 'x' where case_id = $1",
            "delete from review_piece where case_id = $1",
            "update review_step set roles = array['EDITOR'] where case_id = $1",
            "update review_case set author_id = null where id = $1",
            "delete from clearance where case_id = $1",
            "update clearance set expires_at = now() + interval '9 years' where case_id = $1")) {
      assertThatThrownBy(() -> given.sql(attempt, review))
          .as(attempt)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_clearance_is_voided_once_and_for_all() {
    given.sign(office, subject);
    String good = "select clearance_is_good(id, now())::text from clearance where case_id = $1";
    assertThat(given.text(good, review)).isEqualTo("true");

    given.sql(
        "update clearance set voided_at = now(), void_reason = 'x' where case_id = $1", review);

    assertThat(given.text(good, review)).isEqualTo("false");
    assertThatThrownBy(
            () ->
                given.sql(
                    "update clearance set voided_at = null, void_reason = null where case_id = $1",
                    review))
        .hasMessageContaining("only ever voided");
  }

  @Test
  void the_application_cannot_switch_the_rules_off() {
    assertThatThrownBy(() -> given.sql("alter table clearance disable trigger all"))
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> given.sql("set session_replication_role = replica"))
        .hasMessageContaining("permission denied");
  }
}
