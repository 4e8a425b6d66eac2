package org.juzhen.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;

@HubTest
class WorkingTogetherStoryTest {
  private GivenFilings given;
  private String office;
  private String observer;
  private String handler;

  @BeforeEach
  void a_city_with_an_office_beside_its_tree() {
    given = new GivenFilings();
    office = given.world.unit("市委网信办", "PREFECTURE", "PARTY_ORGAN", null);
    observer = given.world.person("observer", office, "OBSERVER");
    handler = given.world.person("handler", office, "HANDLER", "OBSERVER");
  }

  private ValidatableResponse named(String authority, String officeId) {
    Map<String, Object> said = new HashMap<>();
    said.put("authority", authority);
    said.put("officeId", officeId);
    return as(given.supervisor)
        .body(said)
        .put("/api/v1/units/" + given.city + "/collaborators")
        .then();
  }

  private static Map<String, Object> matter(String authority, String account) {
    Map<String, Object> matter = new HashMap<>();
    matter.put("authority", authority);
    matter.put("accountId", account);
    matter.put("title", "仿冒账号线索");
    matter.put("words", "群众反映有账号冒用单位名称，请依职责核查。");
    return matter;
  }

  private String passed(String authority) {
    return id(
        as(given.supervisor)
            .body(matter(authority, null))
            .post("/api/v1/units/" + given.city + "/joint-matters"));
  }

  private static ValidatableResponse answered(String who, String matter) {
    return as(who)
        .body(Map.of("answer", "已核查，账号已处置。"))
        .post("/api/v1/joint-matters/" + matter + "/answer")
        .then();
  }

  @Clause({"R-IM-077", "R-SX-004", "R-IM-065"})
  @Test
  void a_collaborating_office_sees_the_territory_and_changes_nothing() {
    String account = given.account();
    String filing = given.submitted();
    as(observer).get("/api/v1/accounts/" + account).then().statusCode(404);

    named("CYBERSPACE", office)
        .statusCode(200)
        .body("authority", contains("CYBERSPACE"))
        .body("office", contains(containsString("网信办")));

    as(observer).get("/api/v1/accounts/" + account).then().statusCode(200);
    as(observer).get("/api/v1/filings/" + filing).then().statusCode(200);
    GivenFilings.decide(observer, filing, "AGREE").then().statusCode(403);
    as(observer)
        .body(Map.of("duty", "OVERALL", "name", "谁人"))
        .post("/api/v1/units/" + given.bureau + "/responsibles")
        .then()
        .statusCode(403);
    named("CYBERSPACE", null).body("", empty());
    as(observer).get("/api/v1/accounts/" + account).then().statusCode(404);
  }

  @Clause({"R-SX-004", "R-IM-065"})
  @Test
  void each_of_the_five_has_its_part_and_answers_what_is_passed_to_it() {
    for (String authority :
        List.of("PUBLICITY", "CYBERSPACE", "STAFFING", "PUBLIC_SECURITY", "TELECOM")) {
      named(authority, office).statusCode(200);
      String matter = passed(authority);
      answered(observer, matter).statusCode(403);
      answered(handler, matter).statusCode(200).body("answeredBy", equalTo("handler"));
      answered(handler, matter).statusCode(409).body("code", equalTo("MATTER_ANSWERED"));
    }
    as(given.supervisor)
        .get("/api/v1/units/" + given.city + "/joint-matters")
        .then()
        .body("items", hasSize(5))
        .body("items.answer", hasItem("已核查，账号已处置。"));
    as(handler)
        .get("/api/v1/units/" + office + "/joint-matters?limit=2")
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void nothing_is_passed_to_nobody_about_foreign_accounts_or_by_strangers() {
    String path = "/api/v1/units/" + given.city + "/joint-matters";
    as(given.supervisor)
        .body(matter("TELECOM", null))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_COLLABORATOR"));
    named("TELECOM", office).statusCode(200);
    GivenFilings elsewhere = new GivenFilings();
    as(given.supervisor)
        .body(matter("TELECOM", elsewhere.account()))
        .post(path)
        .then()
        .statusCode(400)
        .body("fields.field", contains("accountId"));
    as(elsewhere.supervisor).body(matter("TELECOM", null)).post(path).then().statusCode(404);
    answered(elsewhere.supervisor, passed("TELECOM")).statusCode(404);
    named("STAFFING", given.city).statusCode(400).body("fields.field", contains("officeId"));
    as(given.coordinator)
        .body(Map.of("authority", "STAFFING", "officeId", office))
        .put("/api/v1/units/" + given.bureau + "/collaborators")
        .then()
        .statusCode(403);
  }
}
