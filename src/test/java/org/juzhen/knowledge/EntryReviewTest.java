package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.knowledge.GivenKnowledge.decide;
import static org.juzhen.knowledge.GivenKnowledge.draft;
import static org.juzhen.knowledge.GivenKnowledge.follow;
import static org.juzhen.knowledge.GivenKnowledge.inForce;
import static org.juzhen.knowledge.GivenKnowledge.sign;
import static org.juzhen.knowledge.GivenKnowledge.submit;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.review.GivenSql;

/**
 * An answer of the library that citizens get without anybody reading it again was read before by
 * several people, and again when its time is over.
 */
@HubTest
class EntryReviewTest {
  private static final Map<String, Boolean> GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  @Inject GivenSql sql;
  @Inject IndexTail tail;
  @Inject RenewalDesk renewals;
  @Inject TurnedClock clock;

  private final World world = new World();
  private String unit;
  private String writer;
  private String reader;
  private String leader;

  @BeforeEach
  void a_department() {
    unit = world.department("渔政局", world.city());
    writer = world.person(world.unique("writer"), unit, "HANDLER");
    reader = world.person(world.unique("reader"), unit, "REVIEWER");
    leader = world.person(world.unique("leader"), unit, "LEADER");
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  private String entry() {
    return draft(writer, world.unique("鱼苗补贴怎么领") + "？", "向村里登记，带身份证件。");
  }

  private ValidatableResponse shown(String who, String entry) {
    return as(who).get("/api/v1/knowledge/" + entry).then().statusCode(200);
  }

  private long standing(String entry) {
    return Long.parseLong(
        sql.text(
            "select count(*)::text from standing_clearance where source_id = $1 and voided_at is"
                + " null",
            UUID.fromString(entry)));
  }

  private long told(String person, String kind) {
    return Long.parseLong(
        sql.text(
            "select count(*)::text from notice n join person p on p.id = n.person_id"
                + " where p.username = $1 and n.kind = $2",
            person,
            kind));
  }

  private void look() {
    try {
      VertxContextSupport.subscribeAndAwait(renewals::tellDue);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void it_comes_into_force_by_the_signatures_of_an_answer_and_by_nothing_less() {
    String entry = entry();
    submit(leader, entry).statusCode(200).body("state", equalTo("DRAFT"));
    sign(leader, entry).statusCode(403);
    String step =
        submit(writer, entry)
            .statusCode(200)
            .body("state", equalTo("DRAFT"), "clearedUntil", nullValue())
            .body("reviews", hasSize(1))
            .body("reviews[0].grade", equalTo("REPLY"))
            .body("reviews[0].entryId", equalTo(entry))
            .body("actions", not(hasItem("SUBMIT")))
            .extract()
            .path("reviews[0].id");
    Map<String, Boolean> four = new HashMap<>(GATES);
    four.put("secrecy", false);
    as(reader)
        .body(Map.of("decision", "APPROVE", "gates", four))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then()
        .statusCode(422)
        .body("code", equalTo("GATE_NOT_PASSED"));

    sign(reader, entry).statusCode(200);
    shown(writer, entry).body("state", equalTo("DRAFT"));
    assertThat(standing(entry)).isZero();
    String other = world.person(world.unique("other"), unit, "LEADER");
    sign(other, entry).statusCode(200).body("caseState", equalTo("CLEARED"));

    shown(writer, entry)
        .body("state", equalTo("EFFECTIVE"))
        .body("clearedUntil", notNullValue())
        .body("reviews.decidedBy", hasSize(2));
    assertThat(standing(entry)).isOne();
    assertThat(told(writer, "ENTRY_CLEARED")).isOne();
  }

  @Test
  void where_the_ten_kinds_are_asked_for_each_signer_confirms_them_for_an_entry_too() {
    sql.run(
        "insert into rule_value (id, unit_id, key, value, document, clause, binds, force,"
            + " valid_from, set_at, set_by, set_by_name, withdrawn) select gen_random_uuid(), $1,"
            + " 'CONTENT_CHECKLIST', 'true', '大政办通〔2021〕11号', '第24条', 'ACCOUNT', 'RULE',"
            + " '2021-02-26', now(), p.id, 'x', false from person p where p.username = $2",
        UUID.fromString(unit),
        leader);
    String entry = entry();
    submit(writer, entry).statusCode(200);

    sign(reader, entry).statusCode(422).body("code", equalTo("KINDS_NOT_CONFIRMED"));
  }

  @Test
  void a_changed_word_ends_the_review_and_what_was_cleared() {
    String entry = entry();
    submit(writer, entry).statusCode(200);
    sign(reader, entry).statusCode(200);
    change(entry, Map.of("basis", "云渔〔2026〕1号"));
    shown(writer, entry).body("reviews[0].caseState", equalTo("VOIDED"));

    inForce(entry, writer, leader);
    assertThat(standing(entry)).isOne();
    change(entry, Map.of("question", world.unique("鱼苗补贴去哪领") + "？"));
    shown(writer, entry).body("state", equalTo("DRAFT"), "clearedUntil", nullValue());
    assertThat(standing(entry)).isZero();
  }

  private void change(String entry, Map<String, ?> change) {
    as(writer)
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/knowledge/" + entry)
        .then()
        .statusCode(200);
  }

  @Test
  void its_signers_see_on_desk_phone_and_form_what_they_sign() {
    String entry = entry();
    String step = submit(writer, entry).statusCode(200).extract().path("reviews[0].id");
    String review = shown(writer, entry).extract().path("reviews[0].caseId");

    for (String page : List.of("/reviews/" + review, "/reviews/" + step + "/sign")) {
      sql.browser(reader)
          .get(page)
          .then()
          .statusCode(200)
          .body(
              containsString("向村里登记，带身份证件。"),
              containsString("第1版"),
              containsString("问答库"),
              containsString("/knowledge/" + entry))
          .body(not(containsString("事后复核")));
    }
    as(reader)
        .body(Map.of("place", "BODY", "quote", "向村里登记", "body", "写明到哪个村", "accountId", entry))
        .post("/api/v1/reviews/" + review + "/comments")
        .then()
        .statusCode(201);
    sign(reader, entry).statusCode(200);
    sign(leader, entry).statusCode(200);
    sql.browser(leader)
        .get("/reviews/" + review + "/archive")
        .then()
        .statusCode(200)
        .body(containsString("鱼苗补贴怎么领"), containsString("问答库"), containsString("已放行"));
  }

  @Test
  void before_its_time_is_over_the_keeper_is_told_once_and_renews_the_same_words_in_one_act() {
    String entry = entry();
    inForce(entry, writer, leader);
    look();
    assertThat(told(writer, "LIBRARY_CLEARANCE_NEAR_END")).isZero();

    clock.turn(Duration.ofDays(77));
    look();
    look();
    assertThat(told(writer, "LIBRARY_CLEARANCE_NEAR_END")).isOne();
    assertThat(told(leader, "LIBRARY_CLEARANCE_NEAR_END")).isOne();
    String until = shown(writer, entry).extract().path("clearedUntil");
    submit(writer, entry).statusCode(200).body("state", equalTo("EFFECTIVE"));
    assertThat((String) shown(writer, entry).extract().path("clearedUntil"))
        .as("until it is signed the present one stands")
        .isEqualTo(until);
    sign(reader, entry).statusCode(200);
    sign(leader, entry).statusCode(200);

    assertThat((String) shown(writer, entry).extract().path("clearedUntil")).isGreaterThan(until);
    assertThat(standing(entry)).isOne();
    clock.turn(Duration.ofDays(20));
    look();
    assertThat(told(leader, "LIBRARY_CLEARANCE_OVER")).isZero();
  }

  @Test
  void when_its_time_is_over_it_is_still_found_and_marked_and_its_people_are_told() {
    String question = world.unique("禁渔期哪天开始") + "？";
    String entry = draft(writer, question, "三月一日。");
    inForce(entry, writer, leader);
    follow(tail);
    GivenKnowledge.search(writer, question)
        .then()
        .body("items[0].id", equalTo(entry), "items[0].cleared", equalTo(true));

    clock.turn(Duration.ofDays(91));
    look();
    look();

    assertThat(told(writer, "LIBRARY_CLEARANCE_OVER")).isOne();
    assertThat(told(leader, "LIBRARY_CLEARANCE_OVER")).isOne();
    GivenKnowledge.search(writer, question)
        .then()
        .body("items[0].id", equalTo(entry), "items[0].cleared", equalTo(false))
        .body("why", containsString("须送审"));
    sql.browser(writer)
        .get("/knowledge/" + entry)
        .then()
        .statusCode(200)
        .body(containsString("续签送审"), containsString("没有在期的放行"));
  }

  @Test
  void whose_renewal_comes_back_answers_nobody_without_a_review() {
    String entry = entry();
    inForce(entry, writer, leader);
    submit(writer, entry).statusCode(200);

    decide(reader, entry, "RETURN").statusCode(200);

    assertThat(standing(entry)).isZero();
    shown(writer, entry).body("state", equalTo("EFFECTIVE"), "clearedUntil", nullValue());
  }
}
