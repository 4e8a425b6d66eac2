package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.identity.SessionDesk;
import org.juzhen.review.GivenSql;

/** An answer to a citizen is classed as a post is, and its class decides who signs. */
@HubTest
class ReplyClassesTest {
  private static final String WORDS = "该路段由两家单位共同养护，已安排修复。";

  @Inject ArrivalDesk arrivals;
  @Inject SessionDesk sessions;
  @Inject GivenSql sql;

  private GivenInbox given;
  private String inquiry;

  @BeforeEach
  void an_inquiry_that_the_department_took() {
    given = new GivenInbox(arrivals);
    inquiry = given.accepted(given.world.unique("路面坑洼谁来修") + "？");
  }

  private ValidatableResponse replies(String grade, List<String> concerned) {
    Map<String, Object> said = new HashMap<>(Map.of("body", WORDS, "grade", grade));
    said.put("concernedUnitIds", concerned);
    return given.act(given.handler, inquiry, "replies", said);
  }

  /** Neither on the form nor by the interface. */
  private void isNotOffered(String unit) {
    new Browser(sessions, given.handler)
        .open("/inquiries/" + inquiry)
        .statusCode(200)
        .body(not(containsString(unit)));
    replies("COSIGN", List.of(unit))
        .statusCode(400)
        .body("fields.find { it.field == 'concernedUnitIds' }.code", equalTo("UNKNOWN"));
  }

  private void isNow(String state) {
    given.show(given.handler, inquiry).body("replies.state", equalTo(List.of(state)));
  }

  @Clause("R-57-013")
  @Test
  void a_sensitive_answer_is_read_for_secrecy_and_signed_by_a_leader() {
    String secrecy =
        given.world.person(given.world.unique("secrecy"), given.department, "SECRECY_REVIEWER");
    String chief =
        given.world.person(given.world.unique("chief"), given.department, "CHIEF_REVIEWER");
    replies("SENSITIVE", null).statusCode(200);
    given
        .show(given.handler, inquiry)
        .body("replies[0].grade", equalTo("SENSITIVE"))
        .body("replies[0].concernedUnitIds", equalTo(List.of()));

    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    isNow("IN_REVIEW");
    given.decide(secrecy, "APPROVE", "").statusCode(200);
    isNow("IN_REVIEW");
    given.decide(chief, "APPROVE", "").statusCode(404);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
    isNow("CLEARED");
  }

  @Clause({"R-SX-048", "R-123-010"})
  @Test
  void an_answer_that_concerns_another_unit_is_signed_there_first() {
    String other = given.world.department("公路处", given.filings.bureau);
    String there = given.world.person(given.world.unique("there"), other, "LEADER");

    replies("COSIGN", null).statusCode(422).body("code", equalTo("CONCERNED_UNIT_MISSING"));
    replies("COSIGN", List.of(given.department))
        .body("fields.field", hasItem("concernedUnitIds"))
        .statusCode(400);
    replies("COSIGN", List.of(UUID.randomUUID().toString())).statusCode(400);
    isNotOffered(given.world.department("无人处", given.filings.bureau));
    String elsewhere = given.world.department("外市公路局", given.world.city());
    given.world.person(given.world.unique("far"), elsewhere, "LEADER");
    isNotOffered(elsewhere);
    replies("EMERGENCY", null).statusCode(400).body("fields.field", hasItem("grade"));
    replies("COSIGN", List.of(other)).statusCode(200);

    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(there, "APPROVE", "同意").statusCode(200);
    isNow("IN_REVIEW");
    given.decide(given.leader, "APPROVE", "").statusCode(200);
    isNow("CLEARED");
    given.show(given.handler, inquiry).body("replies[0].concernedUnitIds", equalTo(List.of(other)));
  }

  @Test
  void the_page_keeps_what_was_chosen_when_it_is_refused() {
    String other = given.world.department("公路处", given.filings.bureau);
    given.world.person(given.world.unique("there"), other, "LEADER");
    Browser browser = new Browser(sessions, given.handler);
    String page = "/inquiries/" + inquiry;
    browser
        .open(page)
        .statusCode(200)
        .body(containsString("name=\"concernedUnitIds\""), containsString(other));

    browser
        .send(page + "/replies", Map.of("body", WORDS, "grade", "COSIGN"))
        .statusCode(422)
        .body(containsString("value=\"COSIGN\" selected"), containsString(WORDS));
    browser
        .send(
            page + "/replies", Map.of("body", " ", "grade", "SENSITIVE", "concernedUnitIds", other))
        .statusCode(400)
        .body(
            containsString("value=\"SENSITIVE\" selected"),
            containsString("value=\"" + other + "\" selected"));
  }

  @Test
  void a_plan_that_was_handed_in_is_kept_when_the_rest_is_refused() {
    Browser browser = new Browser(sessions, given.handler);
    String page = "/inquiries/" + inquiry;
    browser.open(page).statusCode(200);

    String shown =
        browser
            .upload(page + "/replies", Map.of("body", WORDS, "grade", "COSIGN"), "plan", "plan.pdf")
            .statusCode(422)
            .body(containsString("value=\"COSIGN\" selected"), containsString("已上传的应急预案"))
            .extract()
            .asString();
    String plan = shown.replaceAll("(?s).*name=\"planFileId\" value=\"([^\"]*)\".*", "$1");
    browser
        .send(page + "/replies", Map.of("body", WORDS, "grade", "SENSITIVE", "planFileId", plan))
        .statusCode(303);

    given.show(given.handler, inquiry).body("replies[0].planFileId", equalTo(plan));
  }

  @Test
  void an_answer_that_came_back_from_review_is_written_anew_from_what_it_was() {
    replies("SENSITIVE", null).statusCode(200);
    given.decide(given.reviewer, "RETURN", "请核对日期").statusCode(200);

    new Browser(sessions, given.handler)
        .open("/inquiries/" + inquiry)
        .statusCode(200)
        .body(
            containsString("value=\"SENSITIVE\" selected"),
            containsString("required>" + WORDS + "</textarea>"));
  }

  @Test
  void the_database_keeps_the_class_by_itself() {
    replies("SENSITIVE", null).statusCode(200);
    String of = "select id::text from inquiry_reply where inquiry_id = $1";
    UUID reply = UUID.fromString(sql.text(of, UUID.fromString(inquiry)));

    assertThatThrownBy(
            () -> sql.run("update inquiry_reply set grade = 'REPLY' where id = $1", reply))
        .hasMessageContaining("keeps its class");
    assertThatThrownBy(() -> again(reply, "'EMERGENCY'")).hasMessageContaining("not of this grade");
    assertThatThrownBy(() -> again(reply, "'REPLY'")).hasMessageContaining("classed otherwise");

    UUID plain = cleared();
    assertThat(sql.text("select grade from inquiry_reply where id = $1", plain)).isEqualTo("REPLY");
    assertThatThrownBy(() -> sends(reply, plain)).hasMessageContaining("for another grade");
  }

  private int again(UUID reply, String grade) {
    return sql.run(
        "insert into review_case (id, subject_kind, subject_id, submission, unit_id, author_id,"
            + " author_ids, submitted_at, title, grade, state, created_at) select"
            + " gen_random_uuid(), 'REPLY', subject_id, 99, unit_id, author_id, author_ids, now(),"
            + " title, "
            + grade
            + ", 'VOIDED', now() from review_case where subject_id = $1",
        reply);
  }

  /** A plain answer to another inquiry, signed by both. */
  private UUID cleared() {
    String other = given.accepted(given.world.unique("几点开门") + "？");
    given.act(given.handler, other, "replies", Map.of("body", "八点半。")).statusCode(200);
    String id = given.show(given.handler, other).extract().path("replies[0].id");
    UUID reply = UUID.fromString(id);
    for (String signer : List.of(given.reviewer, given.leader)) {
      String step =
          sql.text(
              "select s.id::text from review_step s join review_case c on c.id = s.case_id where"
                  + " c.subject_id = $1 and s.state = 'OPEN'",
              reply);
      given.sign(signer, step).statusCode(200);
    }
    return reply;
  }

  private int sends(UUID reply, UUID like) {
    return sql.run(
        "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
            + " state, due_at, once_key, created_at, reply_text, reply_to) select"
            + " gen_random_uuid(), 'REPLY', $1, unit_id, account_id, digest, clearance_id,"
            + " 'PLANNED', now(), replace(gen_random_uuid()::text, '-', ''), now(), reply_text,"
            + " reply_to from delivery where source_id = $2",
        reply,
        like);
  }
}
