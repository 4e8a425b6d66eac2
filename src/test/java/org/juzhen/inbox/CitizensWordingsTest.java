package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.inbox.GivenQuestion.Asked;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.review.GivenSql;

/**
 * A citizen's question to which an answer goes out unsigned from then on has two people behind it,
 * and was answered with the entry's own words.
 */
@HubTest
class CitizensWordingsTest {
  private static final String QUESTION = "几点有车？";
  private static final String ANSWER = "首班车早上六点，末班车晚上十点半。";

  @Inject GivenPosts posts;
  @Inject GivenSql sql;
  @Inject GivenQuestion questions;
  @Inject TurnedClock clock;

  private Asked asked;
  private String entry;

  @BeforeEach
  void a_question_and_an_entry() {
    asked = questions.asked(QUESTION);
    entry = questions.entry(asked.office(), asked.inbox().world.unique("几点有车") + "？", ANSWER);
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  private void holdsTwo(String who, String role) {
    sql.run(
        "insert into person_role (id, person_id, role, unit_id, granted_at) select"
            + " gen_random_uuid(), id, $2, $3, now() from person where username = $1",
        who,
        role,
        UUID.fromString(asked.office().unit()));
  }

  private String wording() {
    return sql.text(
        "select max(id::text) from knowledge_wording where entry_id = $1 and source_id = $2",
        UUID.fromString(entry),
        questions.reply(asked));
  }

  private ValidatableResponse accepts(String who) {
    return as(who)
        .body(Map.of("accept", true))
        .post("/api/v1/knowledge/" + entry + "/wordings/" + wording() + "/decision")
        .then();
  }

  private void notInTheDatabase(String who, String why) {
    assertThatThrownBy(
            () ->
                sql.run(
                    "update knowledge_wording set state = 'ACCEPTED', decided_at = now(),"
                        + " decided_by = (select id from person where username = $2) where id ="
                        + " $1",
                    UUID.fromString(wording()),
                    who))
        .hasMessageContaining(why);
  }

  private void fromOutside(String who) {
    UUID contractor = UUID.randomUUID();
    sql.run(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on,"
            + " created_at) values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 1, now())",
        contractor,
        UUID.fromString(asked.office().unit()));
    for (String kind : new String[] {"UNDERTAKING", "CONFIDENTIALITY"}) {
      sql.run(
          "insert into agreement (id, contractor_id, kind, number, signed_on, expires_on,"
              + " created_at) values (gen_random_uuid(), $1, $2, '1', current_date - 60,"
              + " current_date + 30, now())",
          contractor,
          kind);
    }
    sql.run("update person set contractor_id = $2 where username = $1", who, contractor);
  }

  @Test
  void neither_who_answered_accepts_it_nor_a_contractors_reader() {
    questions.answer(asked, ANSWER, entry);
    posts.drive();
    String handler = asked.inbox().handler;
    holdsTwo(handler, "REVIEWER");
    String outside =
        asked
            .inbox()
            .world
            .person(asked.inbox().world.unique("outside"), asked.office().unit(), "REVIEWER");
    fromOutside(outside);

    accepts(handler).statusCode(403).body("code", equalTo("WORDING_OF_OWN_ANSWER"));
    notInTheDatabase(handler, "whoever answered does not accept");
    accepts(outside).statusCode(403).body("code", equalTo("WORDING_STAYS_IN_HOUSE"));
    notInTheDatabase(outside, "accepts no wording");

    accepts(asked.office().reviewer()).statusCode(200);
  }

  @Test
  void after_an_answer_in_other_words_nothing_is_proposed() {
    questions.answer(asked, "首班车早上七点，请留意公告。", entry);
    asked.inbox().decide(asked.inbox().reviewer, "APPROVE", "").statusCode(200);
    asked.inbox().decide(asked.inbox().leader, "APPROVE", "").statusCode(200);
    posts.drive();

    asked.show().body("replies[0].state", equalTo("POSTED"));
    assertThat(wording()).isNull();
  }
}
