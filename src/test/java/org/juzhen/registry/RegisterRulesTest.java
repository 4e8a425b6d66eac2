package org.juzhen.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
class RegisterRulesTest {
  @Inject TurnedClock clock;

  private GivenFilings given;

  @BeforeEach
  void a_city_and_its_bureau() {
    given = new GivenFilings();
  }

  private static ValidatableResponse check(
      GivenFilings given, String unit, String coordinator, String platform, Object... more) {
    Map<String, Object> words = new HashMap<>();
    words.put("unitId", unit);
    words.put("platform", platform);
    words.put("name", given.world.unique("云岫便民"));
    for (int i = 0; i < more.length; i += 2) {
      words.put((String) more[i], more[i + 1]);
    }
    return as(coordinator).body(words).post("/api/v1/accounts/check").then().statusCode(200);
  }

  @Clause({"R-DL-012", "R-IM-001", "R-SX-001"})
  @Test
  void an_internal_body_opens_an_account_only_where_the_place_lets_it() {
    GivenFilings dali = new GivenFilings("DALI");
    for (GivenFilings place : new GivenFilings[] {dali, given}) {
      String body = place.world.unit("宣传科", "PREFECTURE", "INTERNAL_BODY", place.bureau);
      String clerk = place.world.person("clerk", body, "COORDINATOR");
      check(place, body, clerk, "DOUYIN")
          .body(
              "findings.code",
              place == dali ? hasItem("NO_INTERNAL_BODY") : not(hasItem("NO_INTERNAL_BODY")));
    }
  }

  @Clause({"R-123-007", "R-IM-094", "R-SX-007", "R-DL-009"})
  @Test
  void a_second_account_on_a_platform_is_warned_of_and_carries_its_approval() {
    String first = given.account();
    check(given, given.bureau, given.coordinator, "WECHAT")
        .body("findings.code", contains("ONE_ACCOUNT_PER_PLATFORM"))
        .body("findings[0].basis.document", equalTo("国办发〔2018〕123号"));
    check(given, given.bureau, given.coordinator, "DOUYIN").body("findings", empty());

    as(given.supervisor)
        .body(
            Map.of(
                "platform", "WECHAT",
                "document", "云办函〔2026〕6号",
                "decidedOn", clock.today().toString(),
                "reason", "路况与办事分开"))
        .post("/api/v1/units/" + given.bureau + "/account-exceptions")
        .then()
        .statusCode(201);
    check(given, given.bureau, given.coordinator, "WECHAT").body("findings", empty());
    String second = given.account();

    as(given.supervisor)
        .get("/api/v1/units/" + given.bureau + "/account-exceptions")
        .then()
        .body("accountId", contains(second))
        .body("document", contains("云办函〔2026〕6号"))
        .body("accountId", not(hasItem(first)));
    as(given.coordinator)
        .body(
            Map.of(
                "platform", "WECHAT",
                "document", "x",
                "decidedOn", "2026-01-01",
                "reason", "x"))
        .post("/api/v1/units/" + given.bureau + "/account-exceptions")
        .then()
        .statusCode(403);
  }

  @Clause({"R-123-008", "R-SX-027", "R-DL-036", "R-IM-016"})
  @Test
  void names_and_certified_bodies_are_compared_across_platforms() {
    given.account();

    as(given.coordinator)
        .get("/api/v1/units/" + given.bureau + "/name-report")
        .then()
        .statusCode(200)
        .body("accounts", hasSize(1))
        .body("accounts[0].issues", contains("CERTIFIED_BODY_MISSING"));
    String unit =
        as(given.coordinator).get("/api/v1/units/" + given.bureau).then().extract().path("name");
    String account = given.account();
    given.filed(
        "CHANGE",
        account,
        Map.of("name", "平安大道", "details", Map.of("certifiedBody", unit, "fans", 1200)));
    as(given.coordinator)
        .get("/api/v1/units/" + given.bureau + "/name-report")
        .then()
        .body(
            "accounts.find { it.name == '平安大道' }.issues",
            containsInAnyOrder("NAME_DIFFERS", "NAME_UNRELATED"));
    as(given.coordinator)
        .get("/api/v1/accounts/" + account + "/changes")
        .then()
        .body("field", hasItem("certifiedBody"))
        .body("find { it.field == 'certifiedBody' }.filingId", not(empty()));
  }

  @Clause("R-123-008")
  @Test
  void a_name_that_the_eye_takes_for_another_is_found_across_units() {
    GivenFilings other = new GivenFilings();
    String name = given.world.unique("云岫电视问政");
    Map<String, Object> filing = given.toOpen("DOUYIN", name, given.world.unique("dy"));
    String id = as(given.coordinator).body(filing).post("/api/v1/filings").path("id");
    as(given.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    GivenFilings.decide(given.supervisor, id, "AGREE").then().statusCode(200);

    check(
            other,
            other.bureau,
            other.coordinator,
            "WEIBO",
            "name",
            " " + name.replace("电视", "電視") + "（官方）")
        .body("lookAlikes.name", hasItem(name))
        .body("lookAlikes.find { it.name == '" + name + "' }.why", equalTo("SIMILAR_NAME"));
  }

  @Clause({"R-SX-045", "R-IM-101", "R-SX-043"})
  @Test
  void whoever_answers_is_named_and_posts_a_and_b_are_two_people() {
    String path = "/api/v1/units/" + given.bureau + "/responsibles";
    as(given.coordinator)
        .body(Map.of("duty", "POST_A", "name", "沈知行", "phone", "13900001234"))
        .post(path)
        .then()
        .statusCode(201)
        .body("phone", equalTo("139****1234"));

    as(given.coordinator)
        .body(Map.of("duty", "POST_B", "name", "沈知行"))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("POSTS_HELD_BY_ONE"));
    as(given.coordinator)
        .body(Map.of("duty", "POST_A", "name", "陆望舒"))
        .post(path)
        .then()
        .statusCode(201);
    as(given.coordinator)
        .get(path)
        .then()
        .body("findAll { it.duty == 'POST_A' }.name", contains("陆望舒"));
  }

  @Test
  void the_cyberspace_line_has_a_number_of_its_own() {
    String account = given.account();
    String path = "/api/v1/accounts/" + account + "/cyber-filing";
    String today = clock.today().toString();

    as(given.coordinator)
        .body(Map.of("state", "FILED", "number", "云网备 3", "on", today, "authority", "市网信办"))
        .put(path)
        .then()
        .statusCode(200)
        .body("cyber.number", equalTo("云网备 3"))
        .body("filingNo", not(equalTo("云网备 3")));
    as(given.coordinator)
        .body(Map.of("state", "FILED", "on", today))
        .put(path)
        .then()
        .statusCode(400);
    as(given.coordinator)
        .body(Map.of("state", "FILED", "number", "1", "on", clock.today().plusDays(1).toString()))
        .put(path)
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("on"));
    as(given.supervisor).body(Map.of("state", "NONE")).put(path).then().statusCode(403);
  }

  @Test
  void an_address_abroad_is_refused_and_a_short_one_explained() {
    as(given.coordinator)
        .body(Map.of("url", "https://www.facebook.com/yunxiu"))
        .post("/api/v1/accounts/resolve")
        .then()
        .statusCode(422)
        .body("code", equalTo("FOREIGN_PLATFORM"));
    as(given.coordinator)
        .body(Map.of("url", "https://v.douyin.com/iAbCdEf/"))
        .post("/api/v1/accounts/resolve")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("HIDDEN"))
        .body("platform", equalTo("DOUYIN"))
        .body("words", org.hamcrest.Matchers.containsString("短链接"));
  }
}
