package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.decision;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.Ids;

@HubTest
class ResubmissionTest {
  @Inject GivenReview given;
  @Inject TurnedClock clock;

  private final UUID subject = Ids.next();

  @AfterEach
  void real_time() {
    clock.reset();
  }

  @Test
  void a_returned_text_is_put_forward_again_and_signed_anew() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "第一稿"));
    as(office.reviewer())
        .body(decision("RETURN", "请补充时间"))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions");
    Piece second = given.piece(office, "第二稿，十二月一日起");

    given.submit(office, subject, second);
    given.sign(office, subject);

    assertThat(given.clearance(subject, second)).isNotNull();
    assertThat(given.reviews(subject)).extracting(ReviewView::submission).containsExactly(2, 2);
  }

  @Test
  void putting_the_same_forward_twice_keeps_the_signatures() {
    var office = given.office();
    UUID first = given.submit(office, subject, given.piece(office, "正文"));

    UUID again = given.submit(office, subject, given.piece(office, "正文"));

    assertThat(again).isEqualTo(first);
  }

  @Test
  void what_is_cleared_stays_cleared_and_only_the_new_account_is_read() {
    var office = given.office();
    Piece cleared = given.piece(office, "正文");
    given.submit(office, subject, cleared);
    given.sign(office, subject);
    UUID before = given.clearance(subject, cleared);
    Piece added =
        new Piece(given.account(office.unit()), "公交线路调整", "正文", "", null, java.util.List.of());

    assertThat(given.submit(office, subject, cleared)).isNull();
    given.submit(office, subject, cleared, added);

    assertThat(given.clearance(subject, cleared)).isEqualTo(before);
    assertThat(given.clearance(subject, added)).isNull();
    given.sign(office, subject);
    assertThat(given.clearance(subject, added)).isNotNull();
  }

  @Test
  void an_edit_voids_the_clearance_of_what_changed_and_of_nothing_else() {
    var office = given.office();
    Piece one = given.piece(office, "正文");
    Piece two =
        new Piece(given.account(office.unit()), "公交线路调整", "短稿", "", null, java.util.List.of());
    given.submit(office, subject, one, two);
    given.sign(office, subject);

    given.edited(office, subject, one, given.piece(office, "改过的短稿"));

    assertThat(given.clearance(subject, one)).isNotNull();
    assertThat(given.clearance(subject, two)).isNull();
  }

  @Test
  void an_edit_during_review_ends_it() {
    var office = given.office();
    given.submit(office, subject, given.piece(office, "正文"));
    String step = given.open(subject);

    given.edited(office, subject, given.piece(office, "别的正文"));

    assertThat(given.reviews(subject).get(0).caseState()).isEqualTo(CaseState.VOIDED);
    as(office.reviewer())
        .body(GivenReview.approval())
        .post("/api/v1/reviews/" + step + "/decisions")
        .then()
        .statusCode(409);
  }

  @Test
  void a_clearance_runs_out_after_the_days_that_the_profile_gives() {
    var office = given.office();
    Piece piece = given.piece(office, "正文");
    given.submit(office, subject, piece);
    given.sign(office, subject);

    clock.turn(Duration.ofDays(7).minusMinutes(1));
    assertThat(given.clearance(subject, piece)).isNotNull();
    clock.turn(Duration.ofMinutes(2));
    assertThat(given.clearance(subject, piece)).isNull();
  }

  @Test
  void what_is_classed_otherwise_needs_other_signatures_though_no_word_changed() {
    var office = given.office();
    Piece piece = given.piece(office, "正文");
    given.submit(office, subject, Grading.of(Grade.EMERGENCY), piece);
    as(office.leader())
        .body(GivenReview.approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);
    assertThat(given.clearance(subject, piece)).isNotNull();

    UUID again = given.submit(office, subject, Grading.of(Grade.ORIGINAL), piece);

    assertThat(again).isNotNull();
    assertThat(given.clearance(subject, piece)).isNull();
  }
}
