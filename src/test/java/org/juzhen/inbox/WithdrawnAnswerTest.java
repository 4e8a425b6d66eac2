package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

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
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.inbox.GivenQuestion.Asked;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.review.GivenSql;

/** What the library no longer answers goes out to nobody, however long ago it was planned. */
@HubTest
class WithdrawnAnswerTest {
  private static final String QUESTION = "几点有车？";
  private static final String ANSWER = "首班车早上六点，末班车晚上十点半。";
  private static final String CLAIM =
      "update delivery set state = 'CLAIMED', next_at = null, claimed_at = created_at where id ="
          + " $1";
  private static final String WAIT =
      "update delivery set state = 'WAITING_FOR_PERSON', next_at = null, claimed_at = created_at"
          + " where id = $1";
  private static final String POSTED =
      "update delivery set state = 'POSTED', posted_at = claimed_at, by_hand = true where id = $1";
  private static final String AGAIN =
      "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id, state,"
          + " due_at, next_at, once_key, created_at, reply_text, reply_to) select"
          + " gen_random_uuid(), kind, source_id, unit_id, account_id, digest, clearance_id,"
          + " 'PLANNED', due_at, due_at, replace(gen_random_uuid()::text, '-', ''), created_at,"
          + " reply_text, reply_to from delivery where id = $1";

  @Inject GivenPosts posts;
  @Inject GivenSql sql;
  @Inject GivenQuestion questions;
  @Inject TurnedClock clock;

  private Asked asked;
  private String entry;

  @BeforeEach
  void an_answer_of_the_library_is_planned() {
    asked = questions.asked(QUESTION);
    entry = questions.entry(asked.office(), QUESTION, ANSWER);
    questions.answer(asked, ANSWER, entry).body("replies[0].state", equalTo("CLEARED"));
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  private void retire() {
    GivenKnowledge.retire(asked.office().leader(), entry);
  }

  private ValidatableResponse resolved(Map<String, ?> how) {
    return as(asked.office().editor())
        .body(how)
        .post("/api/v1/deliveries/" + questions.delivery(asked) + "/resolution")
        .then();
  }

  private void comesBack() {
    posts.drive();
    assertThat(asked.calls()).isZero();
    asked
        .show()
        .body("state", equalTo("ACCEPTED"))
        .body("replies[0].state", equalTo("FAILED"))
        .body("replies[0].note", containsString("审核已失效"))
        .body("actions", hasItem("REPLY"));
    as(asked.inbox().handler)
        .get("/api/v1/notices")
        .then()
        .statusCode(200)
        .body("items.kind", hasItem("INQUIRY_REPLY_FAILED"));
  }

  private void goesOut() {
    posts.drive();
    assertThat(asked.calls()).isOne();
    asked.show().body("replies[0].state", equalTo("POSTED"));
  }

  private void refused(String statement, String why) {
    UUID delivery = questions.delivery(asked);
    assertThatThrownBy(() -> sql.run(statement, delivery)).hasMessageContaining(why);
  }

  @Test
  @Clause({"R-IM-079", "R-DL-028"})
  void retired_between_planning_and_sending_it_comes_back_to_its_author() {
    retire();
    comesBack();
  }

  @Test
  void so_does_an_answer_whose_entry_was_changed_since() {
    GivenKnowledge.edit(asked.office().editor(), entry, Map.of("basis", "新的时刻表"));
    comesBack();
  }

  @Test
  void nor_is_it_used_for_a_question_that_its_signers_never_saw() {
    GivenKnowledge.edit(asked.office().editor(), entry, Map.of("question", "地铁几点开？"));
    GivenKnowledge.inForce(entry, asked.office().editor(), asked.office().leader());
    comesBack();
  }

  @Test
  void what_its_signers_want_otherwise_is_not_used_either() {
    GivenKnowledge.submit(asked.office().editor(), entry).statusCode(200);
    GivenKnowledge.decide(asked.office().reviewer(), entry, "RETURN").statusCode(200);
    comesBack();
  }

  @Test
  void an_account_that_was_suspended_meanwhile_says_nothing_of_it_afterwards() {
    UUID account = UUID.fromString(asked.inbox().account);
    sql.run("update account set status = 'SUSPENDED' where id = $1", account);
    posts.drive();
    asked.show().body("replies[0].state", equalTo("CLEARED"));
    retire();
    sql.run("update account set status = 'ACTIVE' where id = $1", account);
    comesBack();
  }

  @Test
  void a_person_to_whom_it_was_handed_over_passes_the_same_gate() {
    clock.turn(Duration.ofHours(27));
    posts.drive();
    retire();

    Map<String, Object> link = new HashMap<>(Map.of("posted", true));
    link.put("url", "https://app.example.cn/" + posts.marker());
    resolved(link).statusCode(409).body("code", equalTo("GATE_CLOSED"));
    refused(POSTED, "the clearance does not hold");
    resolved(Map.of("posted", false)).statusCode(200);
    comesBack();
  }

  @Test
  void the_same_words_renewed_go_out() {
    GivenKnowledge.inForce(entry, asked.office().editor(), asked.office().leader());
    assertThat(
            sql.text(
                "select string_agg(coalesce(void_reason, '-'), ' ' order by id) from"
                    + " standing_clearance where source_id = $1",
                UUID.fromString(entry)))
        .isEqualTo("REPLACED -");
    goesOut();
  }

  @Test
  void with_the_hubs_own_database_role_it_is_neither_claimed_nor_linked_nor_planned_anew() {
    retire();
    refused(CLAIM, "the clearance does not hold");
    refused(WAIT, "the clearance does not hold");
    sql.run("update delivery set state = 'CANCELLED' where id = $1", questions.delivery(asked));
    refused(AGAIN, "the clearance is void");
  }

  @Test
  void an_entry_that_says_something_else_is_enough_whatever_stands_of_its_clearance() {
    sql.run("update knowledge_entry set question = '别的问题？' where id = $1", UUID.fromString(entry));
    refused(CLAIM, "the clearance does not hold");
    comesBack();
  }

  @Test
  void a_link_is_taken_while_it_holds_and_not_when_it_was_withdrawn() {
    UUID delivery = questions.delivery(asked);
    assertThat(sql.run(WAIT, delivery)).as("while the library says so").isOne();
    retire();
    refused(POSTED, "the clearance does not hold");
  }
}
