package org.juzhen.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class FilingRefusalTest {
  private GivenFilings given;

  @BeforeEach
  void aCity() {
    given = new GivenFilings();
  }

  @Test
  void a_second_filing_for_the_same_account_is_refused_while_the_first_is_on_its_way() {
    Map<String, Object> wanted =
        given.toOpen("DOUYIN", given.world.unique("云岫视界"), given.world.unique("MS4"));
    World.id(as(given.coordinator).body(wanted).post("/api/v1/filings"));

    as(given.coordinator)
        .body(wanted)
        .post("/api/v1/filings")
        .then()
        .statusCode(409)
        .body("code", equalTo("FILING_OPEN_ALREADY"));
  }

  @Test
  void the_same_account_with_and_without_its_identity_is_filed_once() {
    Map<String, Object> wanted = given.toOpen("DOUYIN", given.world.unique("云岫视界"), null);
    World.id(as(given.coordinator).body(wanted).post("/api/v1/filings"));
    account(wanted).put("platformId", given.world.unique("MS4"));

    as(given.coordinator)
        .body(wanted)
        .post("/api/v1/filings")
        .then()
        .statusCode(409)
        .body("code", equalTo("FILING_OPEN_ALREADY"));
  }

  @Test
  void other_platforms_are_told_apart_by_their_written_names() {
    String id = given.world.unique("x");
    for (String platform : List.of("贴吧", "知乎")) {
      Map<String, Object> wanted = given.toOpen("OTHER", given.world.unique("云岫交通"), id);
      account(wanted).put("details", Map.of("otherPlatform", platform));
      String filing = World.id(as(given.coordinator).body(wanted).post("/api/v1/filings"));
      as(given.coordinator)
          .post("/api/v1/filings/" + filing + "/submission")
          .then()
          .statusCode(200);
    }
    Map<String, Object> again = given.toOpen("OTHER", given.world.unique("云岫交通"), id);
    account(again).put("details", Map.of("otherPlatform", "知乎"));

    as(given.coordinator).body(again).post("/api/v1/filings").then().statusCode(409);
  }

  @Test
  void another_platform_is_named() {
    Map<String, Object> wanted =
        given.toOpen("OTHER", given.world.unique("云岫交通"), given.world.unique("x"));

    as(given.coordinator)
        .body(wanted)
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("account.details.otherPlatform"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> account(Map<String, Object> filing) {
    return (Map<String, Object>) filing.get("account");
  }

  @Test
  void an_account_of_the_register_is_not_opened_twice() {
    String account = given.account();
    String platformId = as(given.coordinator).get("/api/v1/accounts/" + account).path("platformId");

    as(given.coordinator)
        .body(given.toOpen("WECHAT", given.world.unique("又一个"), platformId))
        .post("/api/v1/filings")
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_TAKEN"))
        .body("fields.field", hasItem("platformId"));
  }

  @Test
  void a_stranger_does_not_learn_that_a_filing_exists() {
    String stranger =
        new GivenFilings().world.person("stranger", new GivenFilings().city, "SUPERVISOR");
    String id = given.submitted();

    as(stranger).get("/api/v1/filings/" + id).then().statusCode(404);
    decide(stranger, id, "AGREE").then().statusCode(404);
  }

  @Test
  void whoever_neither_files_nor_decides_is_refused_by_role() {
    String editor = given.world.person("editor", given.bureau, "EDITOR");
    String id = given.submitted();

    decide(editor, id, "AGREE").then().statusCode(403);
    decide("admin", id, "AGREE").then().statusCode(403);
    as(editor)
        .body(given.toOpen("WEIBO", "不该有", "123456"))
        .post("/api/v1/filings")
        .then()
        .statusCode(403);
  }

  @Test
  void every_wrong_field_is_named() {
    as(given.coordinator)
        .body(Map.of("kind", "OPEN"))
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("account"));
    as(given.coordinator)
        .body(given.toOpen("WECHAT", "长".repeat(101), "x\ny"))
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELDS"))
        .body("fields", hasSize(2));
    as(given.coordinator)
        .body(given.toOpen("MYSPACE", "x", "y"))
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("account.platform"))
        .body("fields[0].code", equalTo("WRONG_VALUE"));
    as(given.coordinator)
        .get("/api/v1/filings?state=NOWHERE")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("state"));
  }

  @Test
  void a_unit_of_somebody_else_is_not_filed_for() {
    GivenFilings elsewhere = new GivenFilings();

    as(given.coordinator)
        .body(elsewhere.toOpen("WECHAT", "别人的", "gh_other"))
        .post("/api/v1/filings")
        .then()
        .statusCode(404)
        .body("fields[0].field", equalTo("account.unitId"));
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    String id = given.draft();

    as(given.coordinator)
        .body(Map.of("reason", "新理由"))
        .patch("/api/v1/filings/" + id)
        .then()
        .statusCode(428);
    as(given.coordinator)
        .header("If-Match", "\"99\"")
        .body(Map.of("reason", "新理由"))
        .patch("/api/v1/filings/" + id)
        .then()
        .statusCode(412);
  }

  @Test
  void a_refusal_needs_a_reason() {
    String id = given.submitted();

    as(given.supervisor)
        .body(Map.of("decision", "RETURN"))
        .post("/api/v1/filings/" + id + "/decisions")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("note"));
  }

  @Test
  void what_is_withdrawn_makes_room_for_another() {
    Map<String, Object> wanted =
        given.toOpen("KUAISHOU", given.world.unique("云岫快讯"), given.world.unique("ks"));
    String id = World.id(as(given.coordinator).body(wanted).post("/api/v1/filings"));
    as(given.coordinator)
        .post("/api/v1/filings/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));

    as(given.coordinator).body(wanted).post("/api/v1/filings").then().statusCode(201);
    as(given.coordinator)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void a_paper_whose_scan_is_not_there_is_none() {
    Map<String, Object> wanted =
        given.toOpen("WEIBO", given.world.unique("云岫路况"), given.world.unique("gh_"));
    wanted.put(
        "materials",
        List.of(Map.of("type", "LEADER_CONSENT", "fileId", UUID.randomUUID().toString())));

    as(given.coordinator)
        .body(wanted)
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("materials[0].fileId"))
        .body("fields[0].code", equalTo("UNKNOWN"));
  }
}
