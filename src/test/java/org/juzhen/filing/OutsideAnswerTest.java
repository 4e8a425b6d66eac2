package org.juzhen.filing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class OutsideAnswerTest {
  private GivenFilings given;
  private String first;
  private String second;
  private String filing;

  @BeforeEach
  void a_city_files_with_a_province_that_does_not_sign_in() {
    given = new GivenFilings();
    first = given.world.person("first", given.city, "COORDINATOR");
    second = given.world.person("second", given.city, "COORDINATOR");
    Map<String, Object> wanted =
        given.toOpen("WEIBO", given.world.unique("云岫发布"), given.world.unique("wb"));
    @SuppressWarnings("unchecked")
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("unitId", given.city);
    filing = World.id(as(first).body(wanted).post("/api/v1/filings"));
    as(first).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
  }

  @Test
  @Clause({"R-SX-009", "R-SX-010"})
  void a_recorded_and_confirmed_answer_decides_and_names_neither_of_the_two_as_decider() {
    Response decided = GivenAnswer.to(filing, "AGREE").by(first, second);

    decided
        .then()
        .statusCode(200)
        .body("state", equalTo("FILED"))
        .body("levels[-1].external", equalTo(true))
        .body("levels[-1].decidedBy", nullValue())
        .body("levels[-1].decidedByName", equalTo("云岭省人民政府办公厅"))
        .body("levels[-1].recordedByName", equalTo("first"))
        .body("levels[-1].confirmedByName", equalTo("second"));
    as(first)
        .get("/api/v1/filings/" + filing + "/outside-answers")
        .then()
        .body("state", contains("CONFIRMED"))
        .body("waits", contains(false))
        .body("actions[0]", empty());
  }

  @Test
  void whoever_recorded_an_answer_does_not_confirm_it() {
    GivenAnswer answer = GivenAnswer.to(filing, "AGREE");
    answer.letter(first).then().statusCode(200);
    answer.recorded(first).then().statusCode(200);

    answer
        .check(first, true, null)
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    answer.check(first, false, "文号不符").then().statusCode(403);

    as(first).get("/api/v1/filings/" + filing).then().body("state", equalTo("IN_APPROVAL"));
  }

  @Test
  void what_differs_from_the_document_is_recorded_again_perhaps_by_another_person() {
    GivenAnswer answer = GivenAnswer.to(filing, "AGREE");
    answer.letter(first).then().statusCode(200);
    answer.recorded(first).then().statusCode(200);
    answer.check(second, false, " ").then().statusCode(400);

    answer.check(second, false, "文号不符").then().statusCode(200);

    as(first)
        .get("/api/v1/filings/" + filing + "/outside-answers")
        .then()
        .body("state", contains("SENT"))
        .body("doubt", contains("文号不符"));
    answer.recorded(second).then().statusCode(200);
    answer.check(second, true, null).then().statusCode(403);
    String third = given.world.person("third", given.city, "LEADER");
    answer.check(third, true, null).then().statusCode(200).body("state", equalTo("FILED"));
  }

  @Test
  void the_steps_come_in_their_order_and_nothing_is_done_twice() {
    GivenAnswer answer = GivenAnswer.to(filing, "AGREE");
    answer.recorded(first).then().statusCode(409).body("code", equalTo("NO_LETTER_YET"));
    answer.check(second, true, null).then().statusCode(409);
    answer.letter(first).then().statusCode(200);
    answer.letter(second).then().statusCode(409).body("code", equalTo("LETTER_SENT_ALREADY"));
    answer.check(second, true, null).then().statusCode(409);
    answer.recorded(first).then().statusCode(200);
    answer.recorded(first).then().statusCode(409).body("detail", containsString("已代录待复核"));
    answer.check(second, true, null).then().statusCode(200);
    answer.check(second, true, null).then().statusCode(409);
  }

  @Test
  void an_answer_needs_its_document_its_number_and_a_possible_day() {
    GivenAnswer answer = GivenAnswer.to(filing, "REJECT");
    answer.letter(first, "2099-01-01").then().statusCode(400);
    answer.letter(first).then().statusCode(200);
    Map<String, Object> none = new java.util.HashMap<>();
    none.put("fileId", null);
    answer.recorded(first, none).then().statusCode(400);
    answer.recorded(first, Map.of("documentNo", " ")).then().statusCode(400);
    answer.recorded(first, Map.of("note", "")).then().statusCode(400);
    answer.recorded(first, Map.of("answeredOn", "2020-01-01")).then().statusCode(400);
    answer.recorded(first, Map.of("answeredOn", "2099-01-01")).then().statusCode(400);
    String words = GivenAnswer.upload(first, "a.txt", "同意".getBytes());
    answer
        .recorded(first, Map.of("fileId", words))
        .then()
        .statusCode(422)
        .body("code", equalTo("SCAN_KIND"));

    as(first)
        .get("/api/v1/filings/" + filing + "/outside-answers")
        .then()
        .body("state", contains("SENT"));
  }

  @Test
  void nobody_else_brings_an_answer_in_and_inside_levels_take_none() {
    GivenAnswer answer = GivenAnswer.to(filing, "AGREE");
    GivenFilings other = new GivenFilings();
    answer.letter(other.coordinator).then().statusCode(404);
    answer.letter(given.coordinator).then().statusCode(404);
    String inside = given.submitted();
    GivenAnswer.to(inside, "AGREE")
        .letter(given.coordinator)
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_OUTSIDE_TURN"));
    as(first)
        .body(Map.of("decision", "AGREE", "note", "同意", "documentNo", "x〔2026〕1号"))
        .post("/api/v1/filings/" + filing + "/decisions")
        .then()
        .statusCode(409)
        .body("detail", allOf(containsString("去函"), containsString("复核")));
  }
}
