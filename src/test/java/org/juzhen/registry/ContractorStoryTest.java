package org.juzhen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

@HubTest
class ContractorStoryTest {
  @Inject TurnedClock clock;
  @Inject ContractorDesk desk;

  private GivenFilings given;

  @BeforeEach
  void a_city_and_its_bureau() {
    given = new GivenFilings();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private String contractor() {
    return id(
        as(given.coordinator)
            .body(
                Map.of(
                    "name", "云岫传媒有限公司",
                    "nature", "ENTERPRISE",
                    "phone", "13900001234",
                    "qualification", "营业执照与业绩已核对",
                    "qualifiedOn", clock.today().toString()))
            .post("/api/v1/units/" + given.bureau + "/contractors"));
  }

  private ValidatableResponse sign(String contractor, String kind, LocalDate until) {
    return as(given.coordinator)
        .body(
            Map.of(
                "kind",
                kind,
                "number",
                "云承〔2026〕1号",
                "signedOn",
                clock.today().toString(),
                "expiresOn",
                until.toString()))
        .post("/api/v1/contractors/" + contractor + "/agreements")
        .then();
  }

  private String bound(int days) {
    String contractor = contractor();
    sign(contractor, "UNDERTAKING", clock.today().plusDays(days)).statusCode(201);
    sign(contractor, "CONFIDENTIALITY", clock.today().plusDays(days)).statusCode(201);
    return contractor;
  }

  private ValidatableResponse welcome(String username, String contractor, String... roles) {
    Map<String, Object> person = new HashMap<>();
    person.put("username", username);
    person.put("name", "外包编辑");
    person.put("unitId", given.bureau);
    person.put("password", World.PASSWORD);
    person.put("roles", List.of(roles));
    person.put("contractorId", contractor);
    return admin().body(person).post("/api/v1/people").then();
  }

  @Clause({"R-SX-005", "R-IM-063", "R-57-015"})
  @Test
  void a_contractor_works_once_it_was_looked_into_and_both_agreements_are_signed() {
    String contractor = contractor();
    as(given.coordinator)
        .get("/api/v1/contractors/" + contractor)
        .then()
        .body("mayWork", equalTo(false))
        .body("lacks", contains("UNDERTAKING", "CONFIDENTIALITY"))
        .body("phone", equalTo("139****1234"));

    sign(contractor, "UNDERTAKING", clock.today().plusDays(90)).statusCode(201);
    sign(contractor, "CONFIDENTIALITY", clock.today().plusDays(90))
        .statusCode(201)
        .body("mayWork", equalTo(true))
        .body("lacks", empty());
  }

  @Clause({"R-SX-005", "R-DL-043"})
  @Test
  void people_of_a_contractor_lose_their_rights_with_its_agreements() {
    String name = given.world.unique("out").toLowerCase(java.util.Locale.ROOT);
    welcome(name, bound(40), "EDITOR").statusCode(201);
    as(name).get("/api/v1/units/" + given.bureau).then().statusCode(200);

    clock.turn(Duration.ofDays(41));

    as(name).get("/api/v1/units/" + given.bureau).then().statusCode(404);
  }

  @Clause({"R-SX-005", "R-IM-005"})
  @Test
  void people_of_a_contractor_never_get_a_role_that_releases_supervises_or_files() {
    String contractor = bound(90);
    for (String role :
        List.of("LEADER", "CHIEF_REVIEWER", "PRINCIPAL_LEADER", "SUPERVISOR", "COORDINATOR")) {
      welcome(given.world.unique("no").toLowerCase(java.util.Locale.ROOT), contractor, role)
          .statusCode(422)
          .body("code", equalTo("ROLE_IS_THE_SPONSORS"));
    }
    String name = given.world.unique("out").toLowerCase(java.util.Locale.ROOT);
    String person = welcome(name, contractor, "REVIEWER").statusCode(201).extract().path("id");
    admin()
        .body(Map.of("roles", List.of("LEADER")))
        .put("/api/v1/people/" + person + "/roles")
        .then()
        .statusCode(422);
  }

  @Clause("R-SX-005")
  @Test
  void nothing_is_handed_in_with_a_contractor_whose_agreement_is_over() {
    String contractor = bound(10);
    Map<String, Object> check = new HashMap<>();
    check.put("unitId", given.bureau);
    check.put("platform", "DOUYIN");
    check.put("name", given.world.unique("云岫路况"));
    check.put("details", Map.of("contractorId", contractor));
    as(given.coordinator)
        .body(check)
        .post("/api/v1/accounts/check")
        .then()
        .statusCode(200)
        .body("findings", empty());

    clock.turn(Duration.ofDays(11));

    as(given.coordinator)
        .body(check)
        .post("/api/v1/accounts/check")
        .then()
        .body("findings.code", contains("CONTRACTOR_NOT_VALID"))
        .body("findings.blocks", contains(true));
  }

  @Clause("R-IM-063")
  @Test
  void the_unit_is_warned_once_thirty_days_before_an_agreement_ends() throws Throwable {
    String contractor = bound(60);
    assertThat(ending(contractor)).isEmpty();
    clock.turn(Duration.ofDays(30));

    assertThat(ending(contractor)).hasSize(2);
    assertThat(ending(contractor)).isEmpty();
  }

  @Clause({"R-IM-004", "R-47-005"})
  @Test
  void the_sponsor_stays_the_sponsor_whoever_runs_the_account() {
    String contractor = bound(90);
    String account = given.account();

    given.filed("CHANGE", account, Map.of("details", Map.of("contractorId", contractor)));

    as(given.supervisor)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("unitId", equalTo(given.bureau))
        .body("details.contractorId", equalTo(contractor));
  }

  private ValidatableResponse reviewed(String contractor, boolean safety, String findings) {
    Map<String, Object> words = new HashMap<>();
    words.put("heldOn", clock.today().toString());
    words.put("peopleInPlace", true);
    words.put("serviceInPlace", true);
    words.put("safetyInPlace", safety);
    words.put("findings", findings);
    return as(given.coordinator)
        .body(words)
        .post("/api/v1/contractors/" + contractor + "/reviews")
        .then();
  }

  @Clause("R-47-050")
  @Test
  void people_service_and_safety_of_a_contractor_are_examined_and_faults_named() {
    String contractor = bound(90);

    reviewed(contractor, true, null).statusCode(201);
    reviewed(contractor, false, null).statusCode(400).body("fields.field", contains("findings"));
    reviewed(contractor, false, "口令共用，限期三日整改").statusCode(201);

    as(given.supervisor)
        .get("/api/v1/contractors/" + contractor + "/reviews")
        .then()
        .body("safetyInPlace", contains(false, true))
        .body("[0].reviewedBy", equalTo("coordinator"));
    as(new GivenFilings().coordinator)
        .get("/api/v1/contractors/" + contractor + "/reviews")
        .then()
        .statusCode(404);
  }

  private List<ContractorDesk.Ending> ending(String contractor) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> desk.takeEnding()).stream()
        .filter(e -> e.unitId().toString().equals(given.bureau))
        .toList();
  }

  @Test
  void days_that_cannot_be_are_refused() {
    String contractor = contractor();

    sign(contractor, "UNDERTAKING", clock.today().minusDays(1))
        .statusCode(400)
        .body("fields.field", hasItem("expiresOn"));
    as(given.coordinator)
        .body(
            Map.of(
                "kind",
                "CONFIDENTIALITY",
                "number",
                "1",
                "signedOn",
                clock.today().plusDays(1).toString(),
                "expiresOn",
                clock.today().plusDays(9).toString()))
        .post("/api/v1/contractors/" + contractor + "/agreements")
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("signedOn"));
  }

  @Test
  void a_stranger_learns_nothing_of_a_contractor() {
    String contractor = contractor();
    GivenFilings elsewhere = new GivenFilings();

    as(elsewhere.coordinator).get("/api/v1/contractors/" + contractor).then().statusCode(404);
    as(elsewhere.coordinator)
        .get("/api/v1/units/" + given.bureau + "/contractors")
        .then()
        .statusCode(404);
    as(given.supervisor)
        .post("/api/v1/contractors/" + contractor + "/dismissal")
        .then()
        .statusCode(403);
  }
}
