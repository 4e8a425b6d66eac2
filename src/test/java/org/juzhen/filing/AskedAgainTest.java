package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** What held when a filing was handed in is asked again when the last level agrees. */
@HubTest
class AskedAgainTest {
  @Inject TurnedClock clock;

  private GivenFilings given;

  @BeforeEach
  void a_city_and_its_bureau() {
    given = new GivenFilings();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private void the_bureau_is_abolished() {
    Map<String, Object> words = new HashMap<>();
    words.put("document", "云编〔2026〕3号");
    words.put("documentOn", clock.today().minusDays(5).toString());
    words.put("endsOn", clock.today().toString());
    World.admin()
        .body(words)
        .post("/api/v1/units/" + given.bureau + "/abolition")
        .then()
        .statusCode(200);
  }

  @Test
  void a_unit_that_ended_meanwhile_gets_no_account() {
    String filing = given.submitted();
    the_bureau_is_abolished();

    decide(given.supervisor, filing, "AGREE")
        .then()
        .statusCode(409)
        .body("code", equalTo("UNIT_ENDED"));

    decide(given.supervisor, filing, "REJECT")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"));
  }

  @Test
  void where_the_answer_comes_from_outside_its_confirmation_is_asked_again() {
    String first = given.world.person("first", given.city, "COORDINATOR");
    String second = given.world.person("second", given.city, "LEADER");
    String contractor = contractor(first, given.city);
    String filing = opening(first, given.city, contractor);
    GivenAnswer answer = GivenAnswer.to(filing, "AGREE");
    clock.turn(Duration.ofDays(31));
    answer.letter(first).then().statusCode(200);
    answer.recorded(first).then().statusCode(200);

    answer
        .check(second, true, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("CONTRACTOR_NOT_VALID"));

    as(first).get("/api/v1/filings/" + filing).then().body("state", equalTo("IN_APPROVAL"));
    as(first).post("/api/v1/filings/" + filing + "/withdrawal").then().statusCode(200);
  }

  @Test
  void a_contractor_whose_agreement_ran_out_meanwhile_runs_nothing_new() {
    String contractor = contractor(given.coordinator, given.bureau);
    String filing = opening(given.coordinator, given.bureau, contractor);
    clock.turn(Duration.ofDays(31));

    decide(given.supervisor, filing, "AGREE")
        .then()
        .statusCode(422)
        .body("code", equalTo("CONTRACTOR_NOT_VALID"));

    decide(given.supervisor, filing, "RETURN").then().statusCode(200);
  }

  @Test
  void a_pause_whose_days_went_by_is_agreed_to_no_more() {
    LocalDate from = clock.today().plusDays(2);
    String filing = paused(given.account(), from);
    clock.turn(Duration.ofDays(6));

    Response late = decide(given.supervisor, filing, "AGREE");

    late.then()
        .statusCode(409)
        .body("code", equalTo("OFFLINE_DAYS_PAST"))
        .body("detail", containsString(from.plusDays(3).toString()));
    decide(given.supervisor, filing, "RETURN").then().statusCode(200);
  }

  @Test
  void a_pause_that_would_have_begun_already_is_agreed_to_while_days_are_left() {
    String account = given.account();
    String filing = paused(account, clock.today().plusDays(2));
    clock.turn(Duration.ofDays(3));

    decide(given.supervisor, filing, "AGREE").then().statusCode(200);

    as(given.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("SUSPENDED"));
  }

  @Test
  void a_filing_of_the_past_that_came_back_is_handed_in_again() {
    String name = as(given.coordinator).get("/api/v1/units/" + given.bureau).path("name");
    String table = "主办单位,平台类型,账号名称,账号ID\n" + name + ",小红书,云岫旧号," + given.world.unique("old") + "\n";
    as(given.coordinator)
        .contentType("application/octet-stream")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/accounts/imports?dryRun=false")
        .then()
        .statusCode(200);
    String historic =
        as(given.supervisor).get("/api/v1/filings?waiting=true&historic=true").path("items[0].id");
    decide(given.supervisor, historic, "RETURN").then().statusCode(200);

    as(given.coordinator)
        .post("/api/v1/filings/" + historic + "/submission")
        .then()
        .statusCode(200);

    decide(given.supervisor, historic, "AGREE").then().body("state", equalTo("FILED"));
  }

  private String paused(String account, LocalDate from) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "SUSPEND");
    filing.put("accountId", account);
    filing.put("reason", "系统升级");
    filing.put(
        "particulars",
        Map.of(
            "cause", "UPGRADE",
            "startsOn", from.toString(),
            "endsOn", from.plusDays(3).toString()));
    return handedIn(given.coordinator, filing);
  }

  private String opening(String who, String unit, String contractor) {
    Map<String, Object> filing =
        given.toOpen("WEIBO", given.world.unique("云岫发布"), given.world.unique("wb"));
    @SuppressWarnings("unchecked")
    Map<String, Object> account = (Map<String, Object>) filing.get("account");
    account.put("unitId", unit);
    account.put("details", Map.of("contractorId", contractor));
    return handedIn(who, filing);
  }

  private static String handedIn(String who, Map<String, Object> filing) {
    String id = World.id(as(who).body(filing).post("/api/v1/filings"));
    as(who).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    return id;
  }

  private String contractor(String who, String unit) {
    String contractor =
        World.id(
            as(who)
                .body(
                    Map.of(
                        "name", "云岫传媒有限公司",
                        "nature", "ENTERPRISE",
                        "qualification", "营业执照与业绩已核对",
                        "qualifiedOn", clock.today().toString()))
                .post("/api/v1/units/" + unit + "/contractors"));
    for (String kind : List.of("UNDERTAKING", "CONFIDENTIALITY")) {
      as(who)
          .body(
              Map.of(
                  "kind",
                  kind,
                  "number",
                  "云承〔2026〕1号",
                  "signedOn",
                  clock.today().toString(),
                  "expiresOn",
                  clock.today().plusDays(30).toString()))
          .post("/api/v1/contractors/" + contractor + "/agreements")
          .then()
          .statusCode(201);
    }
    return contractor;
  }
}
