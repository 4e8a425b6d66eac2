package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.review.GivenSql;

/** An answer fits the question that it is given to, and whoever signs it has read that question. */
@HubTest
class AnswersFitTest {
  private static final String RUMOUR = "听说你们局长昨天被带走了，是真的吗？";
  private static final String YES = "是的，情况属实。";

  @Inject ArrivalDesk arrivals;
  @Inject IndexTail tail;
  @Inject GivenSql sql;

  private GivenInbox given;
  private String writer;
  private String leader;

  @BeforeEach
  void an_account_and_the_library_of_its_unit() {
    given = new GivenInbox(arrivals);
    writer = given.world.person(given.world.unique("writer"), given.filings.bureau, "HANDLER");
    leader = given.world.person(given.world.unique("chief"), given.filings.bureau, "LEADER");
  }

  private String entry(String question) {
    return GivenKnowledge.published(tail, writer, leader, question, YES);
  }

  private String state(String inquiry, String entry) {
    return given
        .act(given.handler, inquiry, "replies", Map.of("body", YES, "knowledgeEntryId", entry))
        .statusCode(200)
        .extract()
        .path("replies[0].state");
  }

  @Test
  @Clause("R-DL-028")
  void a_sentence_of_the_library_answers_its_own_question_and_no_other() {
    String entry = entry("早班车是六点发车吗？");

    assertThat(state(given.accepted(RUMOUR), entry)).isEqualTo("IN_REVIEW");
    assertThat(state(given.accepted("请问早班车六点发车吗？"), entry)).isEqualTo("CLEARED");
  }

  @Test
  void an_entry_of_another_region_answers_nobody_here_without_a_review() {
    String entry = entry("晚班车是十点收班吗？");
    sql.run(
        "update knowledge_entry set regions = '{110000}' where id = $1", UUID.fromString(entry));

    assertThat(state(given.accepted("晚班车是十点收班吗？"), entry)).isEqualTo("IN_REVIEW");
  }

  @Test
  void what_was_cleared_beforehand_lasts_as_long_as_its_place_grants() {
    UUID entry = UUID.fromString(entry("站厅几点开门？"));

    assertThat(
            sql.text(
                "select (expires_at - cleared_at <= interval '90 days')::text from"
                    + " standing_clearance where source_id = $1 and voided_at is null",
                entry))
        .isEqualTo("true");
  }

  @Test
  void whoever_signs_an_answer_reads_all_that_it_answers_on_desk_phone_and_form() {
    String citizen = given.world.unique("citizen");
    String end = "最后问一句：水厂出事了吗？";
    given.arrives(message(citizen, "早班车几点？" + "我们村的路很久没有修了。".repeat(30) + end));
    String inquiry = given.arrives(message(citizen, RUMOUR + "电话13800138000"));
    given.assign(inquiry).statusCode(200);
    given.act(given.handler, inquiry, "acceptance", Map.of()).statusCode(200);
    given
        .act(given.handler, inquiry, "replies", Map.of("body", "您说得对。"))
        .statusCode(200)
        .body("replies[0].state", equalTo("IN_REVIEW"));
    String step = as(given.reviewer).get("/api/v1/reviews?mine=true").path("items[0].id");
    String review = as(given.reviewer).get("/api/v1/reviews?mine=true").path("items[0].caseId");

    List<String> shown = new ArrayList<>();
    for (String page :
        List.of(
            "/reviews/" + review,
            "/reviews/" + step + "/sign",
            "/reviews/" + review + "/archive")) {
      shown.add(sql.browser(given.reviewer).get(page).then().statusCode(200).extract().asString());
    }

    assertThat(shown)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("早班车几点？", end, "听说你们局长昨天被带走了")
                    .doesNotContain("13800138000"));
    assertThat(shown.subList(0, 2))
        .allSatisfy(page -> assertThat(page).contains("/inquiries/" + inquiry));
    assertThatThrownBy(
            () ->
                sql.run(
                    "update review_case set asked = 'x' where id = $1", UUID.fromString(review)))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                sql.run(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " author_id, author_ids, submitted_at, title, grade, state, created_at,"
                        + " asked, asked_id) select gen_random_uuid(), 'REPLY', subject_id, 99,"
                        + " unit_id, author_id, author_ids, now(), title, grade, 'OPEN', now(), '早班车几点？',"
                        + " asked_id from review_case where id = $1",
                    UUID.fromString(review)))
        .hasMessageContaining("what is answered is kept");
  }

  private IncomingMessage message(String citizen, String text) {
    return new IncomingMessage(
        UUID.randomUUID().toString(),
        IncomingMessage.Kind.DIRECT,
        citizen,
        "路人",
        text,
        Instant.now().minus(Duration.ofMinutes(1)),
        "{}");
  }
}
