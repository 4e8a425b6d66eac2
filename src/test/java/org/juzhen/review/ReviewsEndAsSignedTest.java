package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.decision;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/** No statement under the application's role makes a review end otherwise than it was signed. */
@HubTest
class ReviewsEndAsSignedTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private UUID review;

  @BeforeEach
  void a_text_that_nobody_has_signed() {
    office = given.office();
    review = given.submit(office, subject, given.piece(office, "<p>改线</p>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLEARED", "RETURNED", "REJECTED"})
  void without_signatures_a_review_has_no_result(String state) {
    assertThatThrownBy(
            () ->
                given.sql(
                    "update review_case set state = '"
                        + state
                        + "', closed_at = now(), closed_why = 'x' where id = $1",
                    review))
        .hasMessageContaining("ends as it was signed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"APPROVED", "RETURNED", "REJECTED"})
  void without_its_signature_a_step_is_not_decided(String state) {
    assertThatThrownBy(
            () ->
                given.sql(
                    "update review_step set state = '"
                        + state
                        + "', decided_at = now() where case_id = $1 and position = 1",
                    review))
        .hasMessageContaining("a step is decided by its signature");
  }

  @Test
  void one_signature_of_two_clears_nothing_and_a_return_is_no_rejection() {
    as(office.reviewer())
        .body(GivenReview.approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);
    without_signatures_a_review_has_no_result("CLEARED");
    as(office.leader())
        .body(decision("RETURN", "日期写错"))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);

    assertThat(given.reviews(subject).get(0).caseState()).isEqualTo(CaseState.RETURNED);
  }

  @Test
  void nothing_begins_decided() {
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " submitted_at, title, grade, state, created_at, closed_at, author_ids)"
                        + " select gen_random_uuid(), 'POST', subject_id, 9, unit_id, now(), '',"
                        + " grade, 'CLEARED', now(), now(), author_ids from review_case"
                        + " where id = $1",
                    review))
        .hasMessageContaining("a review begins open");
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_step (id, case_id, position, stage, unit_id, roles, state,"
                        + " decided_at) select gen_random_uuid(), case_id, 9, 9, unit_id, roles,"
                        + " 'APPROVED', now() from review_step where case_id = $1 limit 1",
                    review))
        .hasMessageContaining("a step begins undecided");
  }

  @Test
  void the_form_says_that_it_is_released_only_where_a_clearance_stands() {
    given.sign(office, subject);
    String form = "/reviews/" + review + "/archive";
    assertThat(given.browser(office.leader()).get(form).asString()).contains("已放行");

    given.sql(
        "update clearance set voided_at = now(), void_reason = 'x' where case_id = $1", review);

    assertThat(given.browser(office.leader()).get(form).asString())
        .contains("放行已失效")
        .doesNotContain("结论 已放行");
    assertThat(given.reviews(subject).get(0).caseState()).isIn(Set.of(CaseState.CLEARED));
  }
}
