package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.channel.IncomingMessage.Kind;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.inbox.GivenQuestion.Asked;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.publishing.GivenReadings;
import org.juzhen.review.GivenSql;

/** What one unit answered is not said on the account of another. */
@HubTest
class MovedAnswerTest {
  private static final String ANSWER = "首班车早上六点，末班车晚上十点半。";
  private static final String AGAIN =
      "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id, state,"
          + " due_at, next_at, once_key, created_at, reply_text, reply_to) select"
          + " gen_random_uuid(), kind, source_id, $2, account_id, digest, clearance_id,"
          + " 'PLANNED', due_at, due_at, replace(gen_random_uuid()::text, '-', ''), created_at,"
          + " reply_text, reply_to from delivery where id = $1";

  @Inject GivenPosts posts;
  @Inject GivenReadings readings;
  @Inject GivenSql sql;
  @Inject GivenQuestion questions;
  @Inject TurnedClock clock;

  private Asked asked;
  private GivenInbox given;
  private String heir;
  private String editor;

  @BeforeEach
  void a_question_that_a_department_took_and_another_unit() {
    asked = questions.asked("几点有车？");
    given = asked.inbox();
    heir = given.world.department("云岫市文化旅游局", asked.office().filings().city);
    editor = given.world.person(given.world.unique("heir"), heir, "EDITOR");
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  private void moved() {
    readings.handOver(asked.office(), given.account, heir);
  }

  /** As it would be if nobody told the inbox of it. */
  private void movedUnnoticed() {
    sql.run(
        "update account set unit_id = $2 where id = $1",
        UUID.fromString(given.account),
        UUID.fromString(heir));
  }

  private void signed() {
    questions.answer(asked, ANSWER, null);
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
  }

  private void ofTheLibrary() {
    String question = given.world.unique("几点有车") + "？";
    questions.answer(asked, ANSWER, questions.entry(asked.office(), question, ANSWER));
    asked.show().body("replies[0].state", equalTo("CLEARED"));
  }

  private void isTheNewUnits() {
    posts.drive();
    assertThat(asked.calls()).isZero();
    asked.show().statusCode(404);
    given
        .show(editor, asked.inquiry())
        .statusCode(200)
        .body("state", equalTo("RECEIVED"))
        .body("assignedUnitId", nullValue())
        .body("actions", hasItem("ASSIGN"));
    assertThat(posts.told(editor, "INQUIRY_TAKEN_OVER")).isPositive();
    assertThat(posts.told(given.handler, "INQUIRY_MOVED_AWAY")).isPositive();
  }

  private void ended(String state) {
    given
        .show(editor, asked.inquiry())
        .body("replies[0].state", equalTo(state))
        .body("replies[0].note", containsString("划转"));
  }

  private String holding() {
    return sql.text(
        "select count(*)::text from clearance where subject_id = $1 and voided_at is null",
        questions.reply(asked));
  }

  @Test
  void what_has_no_answer_yet_is_the_new_units_to_assign() {
    moved();

    isTheNewUnits();
    given.act(given.handler, asked.inquiry(), "replies", Map.of("body", ANSWER)).statusCode(404);
    String office = given.world.department("文旅局办公室", heir);
    String handler = given.world.person(given.world.unique("handler"), office, "HANDLER");
    given
        .act(editor, asked.inquiry(), "assignment", Map.of("unitId", office))
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"));
    given.act(handler, asked.inquiry(), "acceptance", Map.of()).statusCode(200);
  }

  @Test
  void an_answer_under_review_ends_with_the_move() {
    questions.answer(asked, ANSWER, null);
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    String step =
        as(given.leader).get("/api/v1/reviews?mine=true").then().extract().path("items[0].id");

    moved();

    isTheNewUnits();
    ended("RETURNED");
    given.sign(given.leader, step).statusCode(409);
  }

  @Test
  @Clause({"R-IM-079", "R-DL-028"})
  void one_that_was_signed_and_planned_does_not_go_out() {
    signed();
    moved();

    isTheNewUnits();
    ended("TAKEN_BACK");
    assertThat(holding()).isEqualTo("0");
  }

  @Test
  @Clause({"R-IM-079", "R-DL-028"})
  void nor_does_one_of_the_library() {
    ofTheLibrary();
    moved();

    isTheNewUnits();
    ended("TAKEN_BACK");
    assertThat(holding()).isEqualTo("0");
  }

  @Test
  void the_gate_asks_for_the_unit_at_the_last_moment_and_the_question_follows() {
    signed();
    movedUnnoticed();

    isTheNewUnits();
    ended("FAILED");
  }

  @Test
  void the_database_lets_no_plan_no_claim_and_no_clearance_pass_for_another_units_account() {
    signed();
    UUID delivery = questions.delivery(asked);
    movedUnnoticed();

    refused(
        "update delivery set state = 'CLAIMED', next_at = null, claimed_at = created_at where id ="
            + " $1",
        delivery);
    sql.run("update delivery set state = 'CANCELLED', next_at = null where id = $1", delivery);
    refused(AGAIN, delivery, given(asked.office().unit()));
    sql.run(
        "update clearance set voided_at = now(), void_reason = 'X' where subject_id = $1",
        questions.reply(asked));
    refused(
        "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id,"
            + " cleared_at, cleared_by, expires_at) select gen_random_uuid(), account_id, digest,"
            + " subject_kind, subject_id, case_id, cleared_at, cleared_by, expires_at from"
            + " clearance where subject_id = $1",
        questions.reply(asked));
  }

  @Test
  void nor_an_answer_of_the_library_under_whatever_unit_it_is_planned() {
    ofTheLibrary();
    UUID delivery = questions.delivery(asked);
    movedUnnoticed();

    refused(
        "update delivery set state = 'WAITING_FOR_PERSON', next_at = null, claimed_at = created_at"
            + " where id = $1",
        delivery);
    sql.run("update delivery set state = 'CANCELLED', next_at = null where id = $1", delivery);
    refused(AGAIN, delivery, given(heir));
    refused(AGAIN, delivery, given(asked.office().unit()));
  }

  @Test
  void a_question_stays_in_its_government_and_is_answered_by_the_department_that_has_it() {
    UUID stranger = UUID.fromString(posts.office().unit());
    UUID inquiry = UUID.fromString(asked.inquiry());
    assertThatThrownBy(
            () ->
                sql.run(
                    "update inquiry set assigned_unit_id = $2 where id = $1", inquiry, stranger))
        .hasMessageContaining("within its government");
    questions.answer(asked, ANSWER, null);
    assertThatThrownBy(
            () ->
                sql.run(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " author_id, author_ids, submitted_at, title, grade, state, created_at)"
                        + " select gen_random_uuid(), 'REPLY', subject_id, 99, $2, author_id,"
                        + " author_ids, now(), title, grade, 'OPEN', now() from review_case where"
                        + " subject_id = $1",
                    questions.reply(asked),
                    stranger))
        .hasMessageContaining("another department's");
  }

  @Test
  void who_writes_again_after_an_answer_writes_to_the_new_unit() {
    String first = given.arrives(given.message(Kind.DIRECT, "m1", "citizen", "几点有车？"));
    given.assign(first).statusCode(200);
    given.act(given.handler, first, "acceptance", Map.of()).statusCode(200);
    sql.run(
        "update inquiry set state = 'REPLIED', replied_at = now() where id = $1",
        UUID.fromString(first));
    moved();

    given.arrives(given.message(Kind.DIRECT, "m2", "citizen", "那周末呢？"));

    as(editor)
        .get("/api/v1/inquiries?accountId=" + given.account + "&kind=DIRECT")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("RECEIVED"));
  }

  private static UUID given(String id) {
    return UUID.fromString(id);
  }

  private void refused(String statement, Object... values) {
    assertThatThrownBy(() -> sql.run(statement, values)).hasMessageContaining("another unit's");
  }
}
