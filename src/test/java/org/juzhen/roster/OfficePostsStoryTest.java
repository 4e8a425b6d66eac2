package org.juzhen.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

@HubTest
class OfficePostsStoryTest {
  @Inject TurnedClock clock;

  private GivenFilings given;

  @BeforeEach
  void a_city_and_its_bureau() {
    given = new GivenFilings();
  }

  private ValidatableResponse named(String duty, String name, String... more) {
    Map<String, Object> words = new HashMap<>();
    words.put("duty", duty);
    words.put("name", name);
    for (int i = 0; i < more.length; i += 2) {
      words.put(more[i], more[i + 1]);
    }
    return as(given.coordinator).body(words).post(path("responsibles")).then();
  }

  private String path(String what) {
    return "/api/v1/units/" + given.bureau + "/" + what;
  }

  @Clause("R-SX-044")
  @Test
  void somebody_answers_for_the_whole_somebody_edits_in_chief_and_each_column_has_its_own() {
    named("OVERALL", "沈知行").statusCode(201);
    named("CHIEF_EDITOR", "陆望舒").statusCode(201);
    named("COLUMN_OWNER", "顾长青", "part", "路况").statusCode(201);
    named("COLUMN_OWNER", "温如玉", "part", "办事").statusCode(201);
    named("COLUMN_OWNER", "江晚舟", "part", "路况").statusCode(201);

    as(given.coordinator)
        .get(path("responsibles"))
        .then()
        .body("findAll { it.duty == 'COLUMN_OWNER' }.part", contains("办事", "路况"))
        .body("findAll { it.duty == 'COLUMN_OWNER' }.name", contains("温如玉", "江晚舟"))
        .body("duty", hasItems("OVERALL", "CHIEF_EDITOR"));
    named("COLUMN_OWNER", "谁人").statusCode(400).body("fields.field", contains("part"));
    named("OVERALL", "谁人", "part", "路况").statusCode(400).body("fields.field", contains("part"));
  }

  @Clause({"R-DL-003", "R-47-005"})
  @Test
  void inside_one_office_supervision_operation_and_monitoring_lie_with_different_bodies() {
    named("SUPERVISING", "沈知行", "body", "政务公开科").statusCode(201);
    named("OPERATING", "陆望舒", "body", "电子政务中心").statusCode(201);
    named("MONITORING", "顾长青", "body", "政务公开科").statusCode(201);
    named("UNDERTAKING", "温如玉", "body", "宣传教育中心").statusCode(201);

    named("OPERATING", "江晚舟", "body", "政务公开科")
        .statusCode(422)
        .body("code", equalTo("BODY_DOES_BOTH"))
        .body("fields.field", contains("body"));
    named("SUPERVISING", "江晚舟", "body", "宣传教育中心").statusCode(422);
    named("SUPERVISING", "江晚舟").statusCode(400).body("fields.field", contains("body"));
    as(given.coordinator)
        .get(path("responsibles"))
        .then()
        .body("find { it.duty == 'OPERATING' }.body", equalTo("电子政务中心"));
  }

  @Clause({"R-DL-004", "R-123-014", "R-57-014"})
  @Test
  void a_post_that_nobody_holds_is_pointed_out_with_who_asks_for_it_until_it_is_held() {
    as(given.supervisor)
        .get(path("vacancies"))
        .then()
        .statusCode(200)
        .body("post", contains("LEADER_IN_CHARGE", "UNDERTAKING", "STAFF", "LIAISON"))
        .body("[0].basis.document", equalTo("国办发〔2018〕123号"));

    named("LEADER_IN_CHARGE", "沈知行").statusCode(201);
    named("UNDERTAKING", "陆望舒", "body", "宣传教育中心").statusCode(201);
    named("LIAISON", "顾长青").statusCode(201);
    named("INFORMANT", "温如玉", "part", "路况").statusCode(201);
    String editor = given.world.person("editor", given.bureau, "EDITOR");

    as(given.supervisor).get(path("vacancies")).then().body("", empty());
    as(editor).get(path("vacancies")).then().statusCode(200);
    as(new GivenFilings().coordinator).get(path("vacancies")).then().statusCode(404);
  }

  @Clause("R-DL-004")
  @Test
  void the_list_of_staff_says_who_works_on_accounts_alone() {
    String editor = given.world.person("editor", given.bureau, "EDITOR");
    String people = "/api/v1/people?unitId=" + given.bureau;
    String id =
        as(given.supervisor).get(people).path("items.find { it.username == '" + editor + "' }.id");

    as(given.coordinator)
        .body(Map.of("on", clock.today().toString(), "with", "市政府办", "employment", "PART_TIME"))
        .put("/api/v1/people/" + id + "/registration")
        .then()
        .statusCode(200);

    as(given.supervisor)
        .get(people)
        .then()
        .body("items.find { it.id == '" + id + "' }.employment", equalTo("PART_TIME"));
  }

  @Clause("R-57-017")
  @Test
  void a_township_writes_for_the_countys_account_and_the_county_decides() {
    String account = given.account();
    String township = given.world.unit("云台镇人民政府", "TOWNSHIP", "GOVERNMENT", given.city);
    String writer = given.world.person("writer", township);
    String id =
        as(given.supervisor)
            .get("/api/v1/people?unitId=" + township)
            .path("items.find { it.username == '" + writer + "' }.id");
    org.juzhen.house.World.admin()
        .body(
            Map.of(
                "roles", java.util.List.of(Map.of("role", "CONTRIBUTOR", "unitId", given.bureau))))
        .put("/api/v1/people/" + id + "/roles")
        .then()
        .statusCode(200);
    Map<String, Object> text =
        Map.of(
            "title", "云台镇春耕备耕",
            "bodyHtml", "<p>春耕备耕有序开展。</p>",
            "grade", "ORIGINAL",
            "accountIds", java.util.List.of(account));

    String post =
        as(writer).body(text).post("/api/v1/posts").then().statusCode(201).extract().path("id");
    as(writer)
        .header("If-Match", "*")
        .body(Map.of("title", "云台镇春耕备耕有序开展"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200)
        .body("actions", contains("EDIT"));
    as(writer).post("/api/v1/posts/" + post + "/submission").then().statusCode(403);

    String editor = given.world.person("editor", given.bureau, "EDITOR");
    as(editor)
        .post("/api/v1/posts/" + post + "/submission")
        .then()
        .statusCode(200)
        .body("actions", not(hasItem("SUBMIT")));
    as(writer)
        .header("If-Match", "*")
        .body(Map.of("title", "改"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(403);
  }

  @Clause("R-DL-041")
  @Test
  void nobody_runs_an_account_of_another_sponsor_not_even_one_above() {
    String account = given.account();
    String neighbour = given.world.department("水利局", given.city);
    Map<String, Object> text =
        Map.of(
            "title", "通知",
            "bodyHtml", "<p>通知</p>",
            "grade", "ORIGINAL",
            "accountIds", java.util.List.of(account));

    as(given.world.person("near", neighbour, "EDITOR"))
        .body(text)
        .post("/api/v1/posts")
        .then()
        .statusCode(404);
    as(given.world.person("above", given.city, "EDITOR", "SUPERVISOR"))
        .body(text)
        .post("/api/v1/posts")
        .then()
        .statusCode(403);
    as(given.world.person("own", given.bureau, "EDITOR"))
        .body(text)
        .post("/api/v1/posts")
        .then()
        .statusCode(201);
  }
}
