package org.juzhen.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

@HubTest
class ReorganisationStoryTest {
  @Inject TurnedClock clock;
  @Inject DueFilings due;

  private GivenFilings given;

  @BeforeEach
  void aCity() {
    clock.at(LocalDate.of(2025, 3, 3));
    given = new GivenFilings();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause({"R-IM-097", "R-123-009"})
  void the_successor_of_a_merged_unit_takes_its_accounts_over_in_time() throws Throwable {
    String account = given.account();
    String heir = given.world.department("云岫市综合交通局", given.city);
    String clerk = given.world.person("heir", heir, "COORDINATOR");
    World.admin()
        .body(
            Map.of(
                "successorId", heir,
                "document", "云机编〔2025〕3号",
                "documentOn", "2025-03-01",
                "endsOn", "2025-04-01"))
        .post("/api/v1/units/" + given.bureau + "/merger")
        .then()
        .statusCode(200);
    as(given.supervisor)
        .get("/api/v1/accounts/" + account + "/clocks")
        .then()
        .statusCode(200)
        .body("[0].name", equalTo("reorganisation"))
        .body("[0].dueAt", equalTo("2025-04-02T16:00:00Z"));
    as(clerk).get("/api/v1/notices").then().body("items.kind", hasItem("ACCOUNT_LEFT_BEHIND"));
    clock.at(LocalDate.of(2025, 4, 3));
    due.ring();
    as(given.supervisor)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", hasItem("CLOCK_REORGANISATION_OVER"));
    String bare = change(clerk, account, Map.of("unitId", heir), List.of());
    as(clerk)
        .post("/api/v1/filings/" + bare + "/submission")
        .then()
        .statusCode(422)
        .body("missing.what", hasItem("materials.NEW_SPONSOR_CONSENT"));
    as(clerk).post("/api/v1/filings/" + bare + "/withdrawal").then().statusCode(200);
    String id =
        change(
            clerk,
            account,
            Map.of("unitId", heir, "name", given.world.unique("云岫综合交通")),
            List.of(Map.of("type", "NEW_SPONSOR_CONSENT", "text", "同意接收该账号")));
    as(clerk).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);

    decide(given.supervisor, id, "AGREE").then().statusCode(200);

    as(clerk)
        .get("/api/v1/accounts/" + account)
        .then()
        .statusCode(200)
        .body("unitId", equalTo(heir))
        .body("status", equalTo("ACTIVE"));
    as(clerk).get("/api/v1/accounts/" + account + "/clocks").then().body("size()", equalTo(0));
  }

  private String change(
      String who, String account, Map<String, Object> changes, List<Map<String, Object>> papers) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "CHANGE");
    filing.put("accountId", account);
    filing.put("changes", changes);
    filing.put("reason", "机构合并");
    filing.put("materials", papers);
    return World.id(as(who).body(filing).post("/api/v1/filings"));
  }

  @Test
  void a_sponsor_that_does_not_exist_takes_nothing_over() {
    String account = given.account();

    as(given.coordinator)
        .body(
            Map.of(
                "kind",
                "CHANGE",
                "accountId",
                account,
                "changes",
                Map.of("unitId", "00000000-0000-7000-8000-000000000000"),
                "reason",
                "机构合并"))
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("changes.unitId"));
  }

  @Test
  void nobody_else_files_for_the_accounts_of_a_unit() {
    String account = given.account();
    String other = given.world.department("云岫市水利局", given.city);
    String clerk = given.world.person("other", other, "COORDINATOR");

    as(clerk)
        .body(Map.of("kind", "CLOSE", "accountId", account, "reason", "不是我的"))
        .post("/api/v1/filings")
        .then()
        .statusCode(404);
  }
}
