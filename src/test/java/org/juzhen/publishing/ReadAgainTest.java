package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** What is read where it stands is judged by people who had no hand in putting it there. */
@HubTest
class ReadAgainTest {
  @Inject GivenPosts given;
  @Inject GivenReadings readings;

  @Test
  @Clause("R-IM-009")
  void a_false_copy_that_was_found_in_order_is_outdated_by_the_true_words() {
    Office office = given.office();
    String account = given.weibo(office);
    String observed = readings.seen(office.editor(), account);
    String first =
        readings.review(office.editor(), account, observed, "明日停水。").extract().path("reviewId");
    readings.approve(office.reviewer(), first).statusCode(200);
    readings.approve(office.leader(), first).statusCode(200).body("caseState", equalTo("ASSESSED"));

    String second =
        readings
            .again(office.filings().supervisor, account, observed, "局长已被带走。", "抄错了")
            .statusCode(201)
            .extract()
            .path("reviewId");
    readings.decide(office.reviewer(), second, "REJECT", "内容不实").statusCode(200);

    as(office.editor())
        .get(GivenReadings.of(account, observed))
        .then()
        .statusCode(200)
        .body("reviewId", equalTo(List.of(second, first)))
        .body("outdated", equalTo(List.of(false, true)));
    assertThat(
            given.text(
                "select outdated::text || assessment from v_supervision_outside_finding"
                    + " where case_id = $1",
                UUID.fromString(first)))
        .isEqualTo("trueIN_ORDER");
    String page = given.page(office.reviewer(), "/reviews/" + first);
    assertThat(page).contains("已过时");
    assertThat(given.page(office.editor(), "/observed-posts"))
        .contains("/reviews/" + second)
        .doesNotContain("/reviews/" + first);
  }

  @Test
  void who_noted_copied_or_works_the_account_alone_does_not_sign_what_is_out() {
    Office office = given.office();
    String account = given.weibo(office);
    String observed = readings.seen(office.filings().coordinator, account);
    given.sql(
        "insert into person_role (id, person_id, unit_id, role, granted_at) select"
            + " gen_random_uuid(), p.id, $1, 'REVIEWER', now() - interval '1 day' from person p"
            + " where p.username in ($2, $3)",
        UUID.fromString(office.unit()),
        office.editor(),
        office.filings().coordinator);
    String review =
        readings
            .review(office.filings().supervisor, account, observed, "明日停水。")
            .statusCode(201)
            .extract()
            .path("reviewId");

    readings
        .approve(office.editor(), review)
        .statusCode(403)
        .body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    readings
        .approve(office.filings().coordinator, review)
        .statusCode(403)
        .body("code", equalTo("AUTHOR_NEVER_SIGNS"));
  }

  @Test
  void in_the_database_too_a_later_reading_forgets_no_hand() {
    Office office = given.office();
    String account = given.weibo(office);
    String observed = readings.seen(office.editor(), account);
    String review =
        readings.review(office.editor(), account, observed, "明日停水。").extract().path("reviewId");

    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " submitted_by, submitted_at, title, grade, state, created_at) select"
                        + " gen_random_uuid(), 'OBSERVED', subject_id, 2, unit_id, (select id from"
                        + " person where username = $2), now(), '', 'ORIGINAL', 'OPEN', now() from"
                        + " review_case where id = $1",
                    UUID.fromString(review),
                    office.leader()))
        .hasMessageContaining("is a hand in it");
  }

  @Test
  @Clause("R-DL-030")
  void words_that_were_added_mean_other_words_until_another_person_confirms() {
    Office office = given.office();
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    given.drive();
    String delivery = given.delivery(office, post);
    String at = "/api/v1/deliveries/" + delivery + "/read-backs";
    String words = "公交线路调整" + marker + "12路公交车延长到高铁站，首班车早上六点。";

    as(office.editor())
        .body(Map.of("words", words))
        .post(at)
        .then()
        .statusCode(403)
        .body("code", equalTo("LOOK_NEEDS_OTHERS"));
    String look =
        as(office.reviewer())
            .body(Map.of("words", words + "另：自来水已被污染，请立即囤水！"))
            .post(at)
            .then()
            .statusCode(201)
            .body("looks[0].found", equalTo("DIFFERENT"))
            .body("looks[0].surrounded", equalTo(true))
            .extract()
            .path("looks[0].id");
    for (String own : List.of(office.editor(), office.reviewer())) {
      as(own)
          .post(at + "/" + look + "/confirmation")
          .then()
          .statusCode(403)
          .body("code", equalTo("LOOK_NEEDS_OTHERS"));
      assertThatThrownBy(
              () ->
                  given.sql(
                      "insert into read_back_confirmation (read_back_id, confirmed_by,"
                          + " confirmed_by_name, confirmed_at) select $1, id, 'x', now() from"
                          + " person where username = $2",
                      UUID.fromString(look),
                      own))
          .hasMessageContaining("does not confirm it");
    }
    assertThat(given.page(office.leader(), "/deliveries/" + delivery + "/read-back"))
        .contains("囤水", "多出的是页面自带文字");
    as(office.leader())
        .post(at + "/" + look + "/confirmation")
        .then()
        .statusCode(200)
        .body("looks[0].found", equalTo("SAME"))
        .body("looks[0].confirmedBy", equalTo("leader"));
    as(office.leader()).post(at + "/" + look + "/confirmation").then().statusCode(409);
    as(given.office().leader()).post(at + "/" + look + "/confirmation").then().statusCode(404);
  }

  @Test
  void who_handed_in_the_proof_of_a_post_by_hand_does_not_read_it_back() {
    Office office = given.office();
    String post = given.scheduled(office, given.marker(), given.app(office));
    given.drive();
    String delivery = given.delivery(office, post);
    given.sql(
        "insert into delivery_proof (delivery_id, person_id, proved_at) select $1, id, now() from"
            + " person where username = $2",
        UUID.fromString(delivery),
        office.reviewer());

    as(office.reviewer())
        .body(Map.of("words", "x"))
        .post("/api/v1/deliveries/" + delivery + "/read-backs")
        .then()
        .statusCode(403)
        .body("code", equalTo("LOOK_NEEDS_OTHERS"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into read_back (id, delivery_id, found, words, read_at, read_by,"
                        + " read_by_name) select gen_random_uuid(), $1, 'SAME', 'x', now(), id, 'x'"
                        + " from person where username = $2",
                    UUID.fromString(delivery),
                    office.reviewer()))
        .hasMessageContaining("does not read it back");
  }

  @Test
  void what_an_author_took_back_is_signed_no_more_and_begins_anew() {
    Office office = given.office();
    String post = given.written(office, given.marker(), given.app(office));
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    List<String> steps = given.show(office, post).jsonPath().getList("reviews.id");
    String review = given.show(office, post).path("reviews[0].caseId");
    sign(office.reviewer(), steps.get(0)).statusCode(200);
    steps = given.show(office, post).jsonPath().getList("reviews.id");
    String last = steps.get(steps.size() - 1);
    as(office.leader()).delete(submission(post)).then().statusCode(403);
    as(given.office().editor()).delete(submission(post)).then().statusCode(404);
    assertThat(given.page(office.editor(), "/posts/" + post)).contains("撤回送审");

    as(office.editor())
        .delete(submission(post))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));

    as(office.editor()).delete(submission(post)).then().statusCode(409);
    sign(office.leader(), last).statusCode(409).body("code", equalTo("REVIEW_ALREADY_DECIDED"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into signature (id, case_id, step_id, person_id, person_name, role,"
                        + " decision, gates, signed_at) select gen_random_uuid(), s.case_id, s.id,"
                        + " p.id, 'x', 'LEADER', 'APPROVE', '{\"political\": true, \"legal\": true,"
                        + " \"policy\": true, \"secrecy\": true, \"text\": true}', now() from"
                        + " review_step s, person p where s.id = $1 and p.username = $2",
                    UUID.fromString(last),
                    office.leader()))
        .hasMessageContaining("the review is over");
    for (String state : List.of("CLEARED", "OPEN")) {
      assertThatThrownBy(
              () ->
                  given.sql(
                      "update review_case set state = '" + state + "' where id = $1",
                      UUID.fromString(review)))
          .hasMessageContaining("a review does not go from VOIDED");
    }
    given.act(office, post, "schedule", Map.of()).then().statusCode(409);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    assertThat(given.show(office, post).<List<String>>path("reviews.state"))
        .containsExactly("OPEN");
    assertThat(given.show(office, post).<Integer>path("reviews[0].submission")).isEqualTo(2);
  }

  private static String submission(String post) {
    return "/api/v1/posts/" + post + "/submission";
  }

  private static ValidatableResponse sign(String who, String step) {
    return as(who)
        .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then();
  }
}
