package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.AtOnce;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.review.GivenSql;

/**
 * By a wording a cleared answer is used without a signature, so somebody else than who wrote it
 * accepts it.
 */
@HubTest
class KnowledgeWordingTest {
  @Inject GivenSql sql;
  @Inject IndexTail tail;
  @Inject AtOnce atOnce;

  private final World world = new World();
  private String unit;
  private String writer;
  private String leader;
  private String asked;
  private String entry;

  @BeforeEach
  void an_entry_in_force_whose_writer_may_sign() {
    unit = world.department("渔政局", world.city());
    writer = world.person(world.unique("writer"), unit, "REVIEWER");
    leader = world.person(world.unique("leader"), unit, "LEADER");
    asked = world.unique("娃娃鱼的证上哪儿弄");
    entry = GivenKnowledge.draft(writer, world.unique("水生野生动物经营许可如何申请") + "？", "到行政审批大厅申请。", asked);
    GivenKnowledge.inForce(entry, writer, leader);
    GivenKnowledge.follow(tail);
  }

  private String wording() {
    return sql.text(
        "select id::text from knowledge_wording where entry_id = $1 order by id desc limit 1",
        UUID.fromString(entry));
  }

  private String state() {
    return sql.text(
        "select state from knowledge_wording where entry_id = $1 order by id desc limit 1",
        UUID.fromString(entry));
  }

  private ValidatableResponse decides(String who, boolean accept) {
    return as(who)
        .body(Map.of("accept", accept))
        .post("/api/v1/knowledge/" + entry + "/wordings/" + wording() + "/decision")
        .then();
  }

  private void isFound(boolean cleared) {
    GivenKnowledge.search(writer, asked)
        .then()
        .body("items[0].id", equalTo(entry))
        .body("items[0].cleared", equalTo(cleared));
  }

  @Test
  void it_helps_in_searches_and_clears_nothing_before_another_accepted_it() {
    isFound(false);
    assertThat(sql.browser(writer).get("/knowledge/" + entry).asString())
        .contains(asked, "撰写人写的")
        .doesNotContain("name=\"accept\" value=\"true\"");
    assertThat(sql.browser(leader).get("/knowledge/" + entry).asString())
        .contains("name=\"accept\" value=\"true\"");

    decides(leader, true).statusCode(200);
    GivenKnowledge.follow(tail);

    isFound(true);
  }

  @Test
  void who_wrote_it_accepts_it_under_no_user() {
    String second = world.person(world.unique("second"), unit, "LEADER");
    String phone = "139" + String.format("%08d", new Random().nextInt(100_000_000));
    for (String user : new String[] {writer, second}) {
      sql.run("update person set phone = $2 where username = $1", user, phone);
    }
    for (String user : new String[] {writer, second}) {
      decides(user, true).statusCode(403).body("code", equalTo("WORDING_NEEDS_OTHERS"));
      assertThatThrownBy(
              () ->
                  sql.run(
                      "update knowledge_wording set state = 'ACCEPTED', decided_at = now(),"
                          + " decided_by = (select id from person where username = $2) where id ="
                          + " $1",
                      UUID.fromString(wording()),
                      user))
          .hasMessageContaining("somebody else accepts a wording");
    }
    assertThat(state()).isEqualTo("CANDIDATE");

    decides(writer, false).statusCode(200);
    assertThat(state()).isEqualTo("TAKEN_BACK");
  }

  @Test
  void in_the_database_it_begins_as_a_candidate_and_its_words_stay() {
    assertThatThrownBy(
            () ->
                sql.run(
                    "insert into knowledge_wording (id, entry_id, text, state, origin, proposed_at,"
                        + " proposed_by, decided_at, decided_by) select gen_random_uuid(),"
                        + " entry_id, 'x', 'ACCEPTED', 'AUTHOR', now(), proposed_by, now(),"
                        + " proposed_by from knowledge_wording where id = $1",
                    UUID.fromString(wording())))
        .hasMessageContaining("begins as a candidate");
    assertThatThrownBy(
            () ->
                sql.run(
                    "update knowledge_wording set text = 'x' where id = $1",
                    UUID.fromString(wording())))
        .hasMessageContaining("stays");
  }

  @Test
  void what_the_machine_suggests_one_person_accepts() {
    UUID id = UUID.randomUUID();
    sql.run(
        "insert into knowledge_wording (id, entry_id, text, state, origin, proposed_at) values"
            + " ($1, $2, '哪里办', 'CANDIDATE', 'CITIZEN', now())",
        id,
        UUID.fromString(entry));

    as(writer)
        .body(Map.of("accept", true))
        .post("/api/v1/knowledge/" + entry + "/wordings/" + id + "/decision")
        .then()
        .statusCode(200)
        .body("wordings.find { it.text == '哪里办' }.state", containsString("ACCEPTED"));
  }

  private ValidatableResponse proposes(String who) {
    return as(who)
        .body(Map.of("text", " " + asked + " "))
        .post("/api/v1/knowledge/" + entry + "/wordings")
        .then();
  }

  private void inTheDatabaseToo(String who, String state, String because) {
    assertThatThrownBy(
            () ->
                sql.run(
                    "update knowledge_wording set state = $3, decided_at = now(), decided_by ="
                        + " (select id from person where username = $2) where id = $1",
                    UUID.fromString(wording()),
                    who,
                    state))
        .hasMessageContaining(because);
  }

  @Test
  void what_one_refused_another_human_proposes_again_and_others_decide_on_it() {
    String editor = world.person(world.unique("editor"), unit, "EDITOR");
    proposes(editor).statusCode(409).body("code", equalTo("WORDING_THERE"));
    decides(leader, false).statusCode(200).body("wordings", empty());
    assertThat(state()).isEqualTo("REFUSED");

    proposes(writer).statusCode(403).body("code", equalTo("WORDING_REFUSED"));
    assertThatThrownBy(
            () ->
                sql.run(
                    "insert into knowledge_wording (id, entry_id, text, state, origin, proposed_at,"
                        + " proposed_by) select gen_random_uuid(), entry_id, text, 'CANDIDATE',"
                        + " 'AUTHOR', now(), proposed_by from knowledge_wording where id = $1",
                    UUID.fromString(wording())))
        .hasMessageContaining("another human proposes");
    proposes(editor).statusCode(201).body("wordings[0].state", equalTo("CANDIDATE"));

    inTheDatabaseToo(leader, "REFUSED", "another human decides on what came again");
    decides(leader, false).statusCode(403).body("code", equalTo("WORDING_CAME_AGAIN"));
    decides(writer, true).statusCode(200);
    GivenKnowledge.follow(tail);
    isFound(true);
  }

  @Test
  void ones_own_are_taken_back_and_keep_nobody_from_proposing_them() {
    inTheDatabaseToo(writer, "REFUSED", "own wordings are taken back");
    inTheDatabaseToo(leader, "TAKEN_BACK", "own wordings are taken back");
    assertThat(sql.browser(writer).get("/knowledge/" + entry).asString())
        .contains("撤回", "补充一种问法")
        .doesNotContain("不采纳</button>");

    decides(writer, false).statusCode(200).body("wordings", empty());
    assertThat(state()).isEqualTo("TAKEN_BACK");
    proposes(writer).statusCode(201);
    assertThat(state()).isEqualTo("CANDIDATE");
  }

  @Test
  void the_machine_brings_back_nothing_that_was_refused() {
    decides(leader, false).statusCode(200);
    String again =
        "insert into knowledge_wording (id, entry_id, text, state, origin, proposed_at) select"
            + " gen_random_uuid(), entry_id, text, 'CANDIDATE', 'CITIZEN', now() from"
            + " knowledge_wording where id = $1";

    assertThatThrownBy(() -> sql.run(again, UUID.fromString(wording())))
        .hasMessageContaining("another human proposes");
  }

  @Test
  void of_two_who_decide_at_once_the_second_is_told_what_the_first_did() {
    String chief = world.person(world.unique("chief"), unit, "CHIEF_REVIEWER");
    String at = "/api/v1/knowledge/" + entry + "/wordings/" + wording() + "/decision";

    List<Response> answers =
        atOnce.both(
            "select 1 from knowledge_wording where id = cast($1 as uuid) for update",
            wording(),
            () -> as(leader).body(Map.of("accept", true)).post(at),
            () -> as(chief).body(Map.of("accept", false)).post(at));

    assertThat(answers).extracting(Response::statusCode).containsExactly(200, 409);
    assertThat(answers.get(1).<String>path("code")).isEqualTo("WORDING_DECIDED");
  }
}
