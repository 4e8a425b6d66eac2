package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.review.GivenSql;

/** Whoever wrote at an entry of the library signs no answer that is made from it. */
@HubTest
class HandsOfTheLibraryTest {
  private static final String ANSWER = "带身份证到窗口办理，当天可取。";
  private static final String OF_THE_REPLY =
      " from review_case c join inquiry_reply r on r.id = c.subject_id where r.inquiry_id = $1";
  private static final String PUT_FORWARD =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, author_id,"
          + " author_ids, submitted_at, title, grade, state, created_at) select"
          + " gen_random_uuid(), 'REPLY', c.subject_id, 99, c.unit_id, c.author_id, %s, now(),"
          + " c.title, c.grade, 'OPEN', now()"
          + OF_THE_REPLY;
  private static final String SIGN =
      "insert into signature (id, step_id, case_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), s.id, s.case_id, p.id, 'x', 'LEADER', 'APPROVE',"
          + " '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\": true,"
          + " \"text\": true}', now() from review_step s join person p on p.username = $2 where"
          + " s.case_id = (select c.id"
          + OF_THE_REPLY
          + ") and s.state = 'OPEN'";

  @Inject ArrivalDesk arrivals;
  @Inject IndexTail tail;
  @Inject GivenSql sql;

  private GivenInbox given;
  private String writer;
  private String entry;

  @BeforeEach
  void an_entry_that_a_leader_of_the_department_wrote() {
    given = new GivenInbox(arrivals);
    writer = given.world.person(given.world.unique("both"), given.department, "HANDLER", "LEADER");
    String question = given.world.unique("老年卡怎么办理") + "？";
    entry = GivenKnowledge.published(tail, writer, given.leader, question, ANSWER);
  }

  /** A clerk answers with it, word for word, what it does not answer: people read it. */
  private String answered() {
    String inquiry = given.accepted("听说你们局长昨天被带走了，是真的吗？");
    given
        .act(given.handler, inquiry, "replies", Map.of("body", ANSWER, "knowledgeEntryId", entry))
        .statusCode(200)
        .body("replies[0].state", equalTo("IN_REVIEW"));
    return inquiry;
  }

  private String openStep(String inquiry) {
    return sql.text(
        "select s.id::text from review_step s where s.state = 'OPEN' and s.case_id in (select c.id"
            + OF_THE_REPLY
            + ")",
        UUID.fromString(inquiry));
  }

  @Test
  void whoever_wrote_the_entry_is_refused_and_another_signs() {
    String inquiry = answered();
    given.sign(given.reviewer, openStep(inquiry)).statusCode(200);
    String last = openStep(inquiry);

    given.sign(writer, last).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(() -> sql.run(SIGN, UUID.fromString(inquiry), writer))
        .hasMessageContaining("the author does not sign");

    given.sign(given.leader, last).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void nor_does_who_only_changed_a_word_of_it() {
    String hand = given.world.person(given.world.unique("hand"), given.department, "REVIEWER");
    String mate =
        given.world.person(given.world.unique("mate"), given.department, "HANDLER", "REVIEWER");
    GivenKnowledge.edit(mate, entry, Map.of("topic", "证件"));
    GivenKnowledge.inForce(entry, writer, given.leader);
    String inquiry = answered();

    given.sign(mate, openStep(inquiry)).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    given.sign(hand, openStep(inquiry)).statusCode(200);
  }

  @Test
  void a_later_answer_in_the_same_matter_has_the_same_authors() {
    String inquiry = answered();
    given.decide(given.reviewer, "RETURN", "请另写").statusCode(200);
    given.act(given.handler, inquiry, "replies", Map.of("body", "情况不属实。")).statusCode(200);
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    String last =
        as(given.leader).get("/api/v1/reviews?mine=true").then().extract().path("items[0].id");

    given.sign(writer, last).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
  }

  @Test
  void a_submission_that_leaves_them_out_is_refused_by_the_database() {
    UUID inquiry = UUID.fromString(answered());
    String alone = PUT_FORWARD.formatted("array[c.author_id]");

    assertThatThrownBy(() -> sql.run(alone, inquiry)).hasMessageContaining("an author is missing");
    assertThatThrownBy(
            () ->
                sql.run(
                    "update inquiry_reply set knowledge_entry_id = null where inquiry_id = $1",
                    inquiry))
        .hasMessageContaining("what was said stays");
  }

  @Test
  void pasting_its_words_without_naming_it_makes_them_nobody_elses() {
    String inquiry = given.accepted("听说你们局长昨天被带走了，是真的吗？");
    String pasted = " " + ANSWER.replace("，", "，\n") + " ";
    given.act(given.handler, inquiry, "replies", Map.of("body", pasted)).statusCode(200);
    given.sign(given.reviewer, openStep(inquiry)).statusCode(200);
    String last = openStep(inquiry);

    given.sign(writer, last).statusCode(403).body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(
            () -> sql.run(PUT_FORWARD.formatted("array[c.author_id]"), UUID.fromString(inquiry)))
        .hasMessageContaining("an author is missing");
    given.sign(given.leader, last).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void the_same_words_in_another_government_have_other_writers() {
    GivenInbox elsewhere = new GivenInbox(arrivals);
    String inquiry = elsewhere.accepted("听说你们局长昨天被带走了，是真的吗？");
    elsewhere.act(elsewhere.handler, inquiry, "replies", Map.of("body", ANSWER)).statusCode(200);

    assertThat(
            sql.text(
                "select cardinality(author_ids)::text" + OF_THE_REPLY, UUID.fromString(inquiry)))
        .isEqualTo("1");
  }

  @Test
  void what_fits_word_for_word_still_needs_no_review() {
    String keeper =
        given.world.person(given.world.unique("keeper"), given.filings.bureau, "HANDLER");
    String chief = given.world.person(given.world.unique("chief"), given.filings.bureau, "LEADER");
    String own = given.world.unique("老年卡怎么办理") + "？";
    String covering = GivenKnowledge.published(tail, keeper, chief, own, ANSWER);
    String inquiry = given.accepted(own);

    given
        .act(
            given.handler, inquiry, "replies", Map.of("body", ANSWER, "knowledgeEntryId", covering))
        .statusCode(200)
        .body("replies[0].state", equalTo("CLEARED"));
    assertThat(sql.text("select count(*)::text" + OF_THE_REPLY, UUID.fromString(inquiry)))
        .isEqualTo("0");
  }
}
