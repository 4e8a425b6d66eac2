package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** A unit keeps words of its own: drafted, tested on what was cleared before, then in force. */
@HubTest
class DictionaryStoryTest {
  private static final String AT = "/api/v1/dictionaries";
  private static final String IN_FORCE = "dictionaries";
  private static final String TRIALS = "dictionary-trial";

  @Inject GivenReview given;
  @Inject DueWorks due;

  @Test
  void a_tested_draft_takes_effect_for_the_unit_and_findings_name_the_version() {
    GivenReview.Office office = given.office();
    cleared(office, "<p>关于旧城街道的安排</p>");
    cleared(office, "<p>关于新城街道的安排</p>");
    String id = dictionary(office.chief(), office.unit());
    word(office.chief(), id, "旧城街道").statusCode(200);

    act(office.chief(), id, "activation").statusCode(409).body("code", equalTo("DRAFT_NOT_TESTED"));
    test(office.chief(), id)
        .body("state", equalTo("DONE"))
        .body("texts", is(2))
        .body("found", is(1))
        .body("fresh", is(1))
        .body("examples[0].word", equalTo("旧城街道"))
        .body("examples[0].fresh", is(true));
    word(office.chief(), id, "再来一个").statusCode(200);
    act(office.chief(), id, "activation").statusCode(409);
    test(office.chief(), id);
    act(office.chief(), id, "activation")
        .statusCode(200)
        .body("inForce.number", is(1))
        .body("inForce.words", is(2))
        .body("draft", nullValue());
    due.drive(IN_FORCE);

    assertThat(rules(office)).anyMatch(r -> r.contains("旧城街道") && r.contains("第 1 版"));
    assertThat(rules(given.office())).noneMatch(r -> r.contains("旧城街道"));
    assertThat(
            given.text(
                "select count(*)::text from audit_entry where verb = 'ACTIVATE_DICTIONARY' and"
                    + " subject_id = $1",
                UUID.fromString(id)))
        .isEqualTo("1");
  }

  private java.util.List<String> rules(GivenReview.Office office) {
    UUID subject = Ids.next();
    given.submit(office, subject, given.piece(office, "<p>旧·城​街道来人</p>"));
    return given.reviews(subject).get(0).findings().stream().map(f -> f.rule()).toList();
  }

  private void cleared(GivenReview.Office office, String body) {
    UUID subject = Ids.next();
    given.submit(office, subject, given.piece(office, body));
    given.sign(office, subject);
  }

  @Test
  void what_was_activated_stays_and_a_new_draft_begins_with_it() {
    GivenReview.Office office = given.office();
    String id = dictionary(office.chief(), office.unit());
    word(office.chief(), id, "旧城街道");
    test(office.chief(), id);
    act(office.chief(), id, "activation").statusCode(200);

    word(office.chief(), id, "别的").statusCode(409).body("code", equalTo("NO_DRAFT"));
    UUID version = UUID.fromString(as(office.chief()).get(AT + "/" + id).path("inForce.id"));
    for (String statement :
        new String[] {
          "update dictionary_version set changes = changes + 1 where id = $1",
          "delete from dictionary_entry where version_id = $1",
          "update dictionary_entry set level = 'HINT' where version_id = $1",
          "insert into dictionary_entry (version_id, looked, word, level, gate, rule) values ($1,"
              + " '甲', '甲', 'HINT', 'TEXT', '乙')"
        }) {
      assertThatThrownBy(() -> given.sql(statement, version)).hasMessageContaining("activated");
    }

    act(office.chief(), id, "draft").statusCode(200).body("draft.number", is(2));
    act(office.chief(), id, "draft").statusCode(409).body("code", equalTo("DRAFT_EXISTS"));
    word(office.chief(), id, "新添");
    as(office.editor())
        .get(AT + "/" + id + "/words?version=1")
        .then()
        .body("items.word", equalTo(java.util.List.of("旧城街道")));
    as(office.editor())
        .get(AT + "/" + id + "/words?q=新")
        .then()
        .body("items.word", equalTo(java.util.List.of("新添")));
    as(office.chief()).delete(AT + "/" + id + "/draft").then().body("draft", nullValue());
  }

  @Test
  void the_database_takes_no_version_into_force_that_was_not_tested() {
    GivenReview.Office office = given.office();
    UUID id = UUID.fromString(dictionary(office.chief(), office.unit()));

    assertThatThrownBy(
            () ->
                given.sql(
                    "update dictionary_version set activated_at = now(), activated_by_name = 'x'"
                        + " where dictionary_id = $1",
                    id))
        .hasMessageContaining("dictionary_version_tested_ck");
  }

  @Test
  void only_those_who_keep_it_change_a_dictionary_and_others_do_not_see_it() {
    GivenReview.Office office = given.office();
    GivenReview.Office stranger = given.office();
    String id = dictionary(office.chief(), office.unit());

    create(office.editor(), office.unit()).statusCode(403);
    create(stranger.chief(), office.unit()).statusCode(400);
    create(office.chief(), null).statusCode(403);
    word(office.editor(), id, "词").statusCode(403);
    word("admin", id, "词").statusCode(403);
    word(stranger.chief(), id, "词").statusCode(404);
    as(stranger.chief()).get(AT + "/" + id).then().statusCode(404);
    as(stranger.chief()).get(AT).then().body("items.id", not(hasItem(id)));
    as(office.editor()).get(AT).then().body("items.id", hasItem(id));
    as(office.editor()).get(AT).then().body("items.find { it.shipped }.inForce", notNullValue());
    World.nobody().get(AT).then().statusCode(401);
  }

  @Test
  void a_file_of_two_hundred_thousand_lines_is_told_by_kind() {
    GivenReview.Office office = given.office();
    String id = dictionary(office.chief(), office.unit());
    StringBuilder file = new StringBuilder("\ufeff词语,级别\r\n");
    for (int i = 0; i < 99_998; i++) {
      file.append("词").append(Integer.toString(i, 36)).append("语,阻断\r\n");
    }
    file.append("★★\r\n");
    for (int i = 0; i < 100_000; i++) {
      file.append(i % 2 == 0 ? "\r\n" : "词 0 语\r\n");
    }

    imported(office.chief(), id, file.toString())
        .statusCode(200)
        .body("lines", is(200_000))
        .body("counts.HEADING", is(1))
        .body("counts.ADDED", is(99_998))
        .body("counts.BLANK", is(50_000))
        .body("counts.TWICE", is(50_000))
        .body("counts.UNFIT", is(1));
    imported(office.chief(), id, "词0语,阻断\n词1语,提醒\n词2语,最重\n")
        .body("counts.SAME", is(1))
        .body("counts.CHANGED", is(1))
        .body("counts.UNREADABLE", is(1))
        .body("remarks[0].line", is(3));
    imported(office.chief(), id, "\n".repeat(200_001))
        .statusCode(422)
        .body("code", equalTo("DICTIONARY_TOO_LONG"));
  }

  private static ValidatableResponse imported(String by, String id, String file) {
    return as(by)
        .contentType("text/csv; charset=UTF-8")
        .body(file)
        .post(AT + "/" + id + "/draft/imports?level=ANSWER&gate=TEXT&rule=本地规范")
        .then();
  }

  private ValidatableResponse test(String by, String id) {
    as(by).body(Map.of("days", 30)).post(AT + "/" + id + "/draft/trials").then().statusCode(201);
    due.drive(TRIALS);
    return as(by).get(AT + "/" + id + "/draft/trials").then().statusCode(200);
  }

  private static ValidatableResponse act(String by, String id, String what) {
    String path = what.equals("draft") ? "/draft" : "/draft/" + what;
    return as(by).post(AT + "/" + id + path).then();
  }

  private static ValidatableResponse word(String by, String id, String word) {
    Map<String, Object> body =
        Map.of("word", word, "level", "ANSWER", "gate", "text", "rule", "已改用新名。");
    return as(by).body(body).put(AT + "/" + id + "/draft/words").then();
  }

  private static ValidatableResponse create(String by, String unit) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "本地词" + UUID.randomUUID());
    body.put("unitId", unit);
    return as(by).body(body).post(AT).then();
  }

  private static String dictionary(String by, String unit) {
    return create(by, unit).statusCode(201).extract().path("id");
  }
}
