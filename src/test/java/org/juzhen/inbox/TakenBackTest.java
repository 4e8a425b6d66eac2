package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.AtOnce;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.identity.SessionDesk;
import org.juzhen.inbox.GivenQuestion.Asked;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.review.GivenSql;

/** A cleared answer is taken back while it is not out; what was signed for it ends. */
@HubTest
class TakenBackTest {
  private static final String ANSWER = "首班车早上六点，末班车晚上十点半。";
  private static final String AGAIN =
      "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id, state,"
          + " due_at, next_at, once_key, created_at, reply_text, reply_to) select"
          + " gen_random_uuid(), kind, source_id, unit_id, account_id, digest, clearance_id,"
          + " 'PLANNED', due_at, due_at, replace(gen_random_uuid()::text, '-', ''), created_at,"
          + " reply_text, reply_to from delivery where id = $1";

  @Inject GivenPosts posts;
  @Inject GivenSql sql;
  @Inject GivenQuestion questions;
  @Inject SessionDesk sessions;
  @Inject AtOnce atOnce;
  @Inject TurnedClock clock;

  private Asked asked;
  private GivenInbox given;

  @BeforeEach
  void somebody_asks() {
    asked = questions.asked("几点有车？");
    given = asked.inbox();
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  private void signedByBoth() {
    questions.answer(asked, ANSWER, null);
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
  }

  private ValidatableResponse takenBack(String who) {
    return given.act(who, asked.inquiry(), "withdrawal", Map.of("reason", "末班车时间写错"));
  }

  private void is(String state) {
    asked.show().body("replies[0].state", equalTo(state));
  }

  private void goesOutNoMore() {
    posts.drive();
    assertThat(asked.calls()).isZero();
    is("TAKEN_BACK");
    assertThatThrownBy(() -> sql.run(AGAIN, questions.delivery(asked)))
        .hasMessageContaining("the clearance is void");
  }

  @Test
  void who_sees_a_mistake_in_it_takes_it_back_and_answers_anew() {
    signedByBoth();
    asked.show().body("actions", hasItem("TAKE_BACK_REPLY"));

    takenBack(given.handler)
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("replies[0].state", equalTo("TAKEN_BACK"))
        .body("replies[0].note", equalTo("末班车时间写错"))
        .body("actions", hasItem("REPLY"))
        .body("actions", not(hasItem("TAKE_BACK_REPLY")));
    takenBack(given.handler).statusCode(409).body("code", equalTo("NO_CLEARED_REPLY"));
    goesOutNoMore();
    assertThat(
            sql.text(
                "select string_agg(verb, ' ' order by verb) from audit_entry where subject_id = $1"
                    + " and verb = 'TAKE_BACK_REPLY' or subject_id = $2 and verb ="
                    + " 'CANCEL_DELIVERY' or subject_id = $3 and verb = 'VOID_CLEARANCE'",
                UUID.fromString(asked.inquiry()),
                questions.delivery(asked),
                questions.reply(asked)))
        .isEqualTo("CANCEL_DELIVERY TAKE_BACK_REPLY VOID_CLEARANCE");

    signedByBoth();
    posts.drive();
    asked
        .show()
        .body("state", equalTo("REPLIED"))
        .body("replies.state", equalTo(List.of("TAKEN_BACK", "POSTED")));
    assertThat(asked.calls()).isOne();
  }

  @Test
  void an_answer_of_the_library_is_taken_back_as_well() {
    String question = given.world.unique("几点有车") + "？";
    questions.answer(asked, ANSWER, questions.entry(asked.office(), question, ANSWER));
    is("CLEARED");

    takenBack(given.handler).statusCode(200);
    goesOutNoMore();
  }

  @Test
  void so_is_one_that_waits_for_a_person() {
    signedByBoth();
    clock.turn(Duration.ofHours(27));
    posts.drive();
    assertThat(sql.text("select state from delivery where id = $1", questions.delivery(asked)))
        .isEqualTo("WAITING_FOR_PERSON");

    takenBack(given.handler).statusCode(200);
    goesOutNoMore();
  }

  @Test
  void what_is_under_review_or_out_is_not_taken_back() {
    questions.answer(asked, ANSWER, null);
    asked.show().body("actions", not(hasItem("TAKE_BACK_REPLY")));
    takenBack(given.handler).statusCode(409).body("code", equalTo("NO_CLEARED_REPLY"));

    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
    posts.drive();
    is("POSTED");
    takenBack(given.handler).statusCode(409).body("code", equalTo("NO_CLEARED_REPLY"));
  }

  @Test
  void nor_what_is_on_its_way_or_may_be_out() {
    signedByBoth();
    UUID delivery = questions.delivery(asked);
    sql.run(
        "update delivery set state = 'CLAIMED', next_at = null, claimed_at = created_at where id ="
            + " $1",
        delivery);
    takenBack(given.handler).statusCode(409).body("code", equalTo("REPLY_ALREADY_OUT"));
    sql.run(
        "update delivery set state = 'WAITING_FOR_PERSON', unknown_since = claimed_at where id ="
            + " $1",
        delivery);
    takenBack(given.handler).statusCode(409).body("code", equalTo("DELIVERY_UNCLEAR"));
    is("CLEARED");
  }

  @Test
  void only_who_may_answer_takes_it_back_and_says_why() {
    signedByBoth();
    String stranger = posts.office().editor();

    takenBack(given.editor).statusCode(403);
    takenBack(given.leader).statusCode(403);
    takenBack(stranger).statusCode(404);
    given.act(given.handler, asked.inquiry(), "withdrawal", Map.of("reason", " ")).statusCode(400);
    is("CLEARED");
  }

  @Test
  void of_two_who_press_at_the_same_moment_the_second_is_told() {
    signedByBoth();
    Supplier<Response> press = () -> takenBack(given.handler).extract().response();

    List<Response> both =
        atOnce.both(
            "select 1 from delivery where source_id = $1 for update",
            questions.reply(asked),
            press,
            press);

    assertThat(both).extracting(Response::statusCode).containsExactly(200, 409);
    assertThat(both.get(1).<String>path("code")).isEqualTo("NO_CLEARED_REPLY");
  }

  @Test
  void the_page_has_the_button_while_it_can_be_pressed() {
    signedByBoth();
    String page = "/inquiries/" + asked.inquiry();
    Browser browser = new Browser(sessions, given.handler);
    browser.open(page).statusCode(200).body(containsString("撤回答复"));
    browser.send(page + "/withdrawal", Map.of("reason", "")).body(containsString("撤回答复"));
    browser.send(page + "/withdrawal", Map.of("reason", "时间写错")).statusCode(303);

    browser
        .open(page)
        .body(containsString("已撤回"))
        .body(containsString("时间写错"))
        .body(containsString(ANSWER))
        .body(not(containsString("撤回答复")));
  }
}
