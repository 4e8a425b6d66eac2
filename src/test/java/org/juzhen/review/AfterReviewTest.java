package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** An emergency goes out on one signature and is read again within two hours. */
@HubTest
class AfterReviewTest {
  @Inject GivenReview given;
  @Inject AfterReviewDesk desk;
  @Inject TurnedClock clock;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private String again;

  @BeforeEach
  void an_emergency_that_went_out_on_one_signature() {
    office = given.office();
    given.submit(
        office, subject, Grading.of(Grade.EMERGENCY), given.piece(office, "<p>暴雨红色预警</p>"));
    as(office.leader())
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200)
        .body("caseState", equalTo("CLEARED"));
    again = given.text("select id::text from after_review where subject_id = $1", subject);
  }

  @AfterEach
  void the_clock_goes_right() {
    clock.reset();
  }

  private ValidatableResponse finds(String who, String result, String note) {
    Map<String, Object> body = new HashMap<>(Map.of("result", result));
    body.put("note", note);
    return as(who).body(body).post("/api/v1/after-reviews/" + again + "/result").then();
  }

  @Clause("R-57-013")
  @Test
  void it_is_opened_by_itself_and_due_in_two_hours() {
    assertThat(again).isNotNull();
    as(office.reviewer())
        .get("/api/v1/after-reviews/" + again)
        .then()
        .statusCode(200)
        .body("mayReview", equalTo(true))
        .body("clock.dueAt", notNullValue());
    as(office.reviewer())
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("AFTER_REVIEW_WAITS"));
    assertThat(
            given.text(
                "select (due_at - opened_at)::text from after_review where id = $1",
                UUID.fromString(again)))
        .isEqualTo("02:00:00");
  }

  @Test
  void the_place_says_how_long_it_may_wait() {
    given.sql(
        "insert into rule_value (id, unit_id, key, value, document, clause, binds, force,"
            + " valid_from, set_at, set_by, set_by_name, withdrawn) values ($1, $2,"
            + " 'AFTER_REVIEW_HOURS', '1', '云岫市应急发布办法', '第3条', 'ACCOUNT', 'RULE',"
            + " '2021-02-26', now(), $3, 'x', false)",
        Ids.next(),
        UUID.fromString(office.unit()),
        given.person(office.leader()));
    UUID other = Ids.next();
    given.submit(office, other, Grading.of(Grade.EMERGENCY), given.piece(office, "<p>道路塌陷</p>"));
    as(office.leader())
        .body(approval())
        .post("/api/v1/reviews/" + given.open(other) + "/decisions")
        .then()
        .statusCode(200);

    String due = "select (due_at - opened_at)::text from after_review where subject_id = $1";
    assertThat(given.text(due, other)).isEqualTo("01:00:00");
    assertThat(given.text(due, subject)).as("as it was opened").isEqualTo("02:00:00");
    String opened = given.text("select id::text from after_review where subject_id = $1", other);
    as(office.reviewer())
        .get("/api/v1/after-reviews/" + opened)
        .then()
        .body("clock.value", equalTo("1 小时"))
        .body("clock.basis.document", equalTo("云岫市应急发布办法"));
  }

  @Test
  void neither_the_author_nor_the_signer_nor_a_stranger_reads_it_again() {
    finds(office.leader(), "SOUND", null).statusCode(403).body("code", equalTo("SIGNED_BEFORE"));
    finds(office.editor(), "SOUND", null).statusCode(403);
    finds(given.office().reviewer(), "SOUND", null).statusCode(404);
    finds(office.reviewer(), "RECALL", " ").statusCode(422).body("code", equalTo("REASON_MISSING"));
  }

  @Test
  void its_result_is_a_record_that_undoes_nothing_by_itself() {
    finds(office.reviewer(), "RECALL", "预警级别写错")
        .statusCode(200)
        .body("result", equalTo("RECALL"))
        .body("postId", equalTo(subject.toString()));

    as(office.editor())
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("AFTER_REVIEW_RECALL"));
    assertThat(
            given.text(
                "select count(*)::text from clearance where subject_id = $1 and voided_at is null",
                subject))
        .isEqualTo("1");
    finds(office.chief(), "SOUND", null).statusCode(409);
  }

  @Test
  void a_late_one_is_told_to_the_leader_once() throws Throwable {
    clock.turn(Duration.ofHours(3));

    VertxContextSupport.subscribeAndAwait(() -> desk.tellLate());
    VertxContextSupport.subscribeAndAwait(() -> desk.tellLate());

    as(office.leader())
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("AFTER_REVIEW_LATE"));
    assertThat(
            given.text(
                "select count(*)::text from notice where kind = 'AFTER_REVIEW_LATE'"
                    + " and person_id = $1",
                given.person(office.leader())))
        .isEqualTo("1");
  }

  @Test
  void the_database_lets_nobody_forget_make_up_or_rewrite_it() {
    UUID id = UUID.fromString(again);
    String found =
        "update after_review set result = 'SOUND', reviewed_by = $2, reviewed_by_name = 'x',"
            + " reviewed_at = now() where id = $1";

    assertThatThrownBy(() -> given.sql("delete from after_review where id = $1", id))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> given.sql(found, id, given.person(office.leader())))
        .hasMessageContaining("who wrote or signed it");
    assertThatThrownBy(() -> given.sql(found, id, given.person(office.editor())))
        .hasMessageContaining("who wrote or signed it");
    String stranger = new World().person("x", office.unit(), "HANDLER");
    assertThatThrownBy(() -> given.sql(found, id, given.person(stranger)))
        .hasMessageContaining("the role is missing");
    finds(office.reviewer(), "SOUND", null).statusCode(200);
    assertThatThrownBy(() -> given.sql(found, id, given.person(office.chief())))
        .hasMessageContaining("written once");
  }
}
