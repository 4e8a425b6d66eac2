package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
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
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

@HubTest
class OfflineStoryTest {
  @Inject TurnedClock clock;
  @Inject DueFilings due;

  private GivenKinds shaanxi;
  private String account;

  @BeforeEach
  void aBureauInShaanxi() {
    clock.at(LocalDate.of(2025, 3, 3));
    shaanxi = GivenKinds.province("SHAANXI");
    account = shaanxi.account("WECHAT");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private Map<String, Object> pause(String cause, LocalDate from, LocalDate to) {
    Map<String, Object> said = new HashMap<>();
    said.put("cause", cause);
    said.put("startsOn", from == null ? null : from.toString());
    said.put("endsOn", to == null ? null : to.toString());
    return said;
  }

  private Response status() {
    return as(shaanxi.coordinator).get("/api/v1/accounts/" + account);
  }

  @Test
  @Clause({"R-SX-016", "R-SX-019"})
  void the_province_agrees_to_a_pause_and_only_a_resumption_ends_it() throws Throwable {
    LocalDate from = LocalDate.of(2025, 3, 10);
    String id = shaanxi.submitted("SUSPEND", account, pause("UPGRADE", from, from.plusDays(30)));
    decide(shaanxi.city, id, "AGREE").then().statusCode(200).body("state", equalTo("IN_APPROVAL"));
    decide(shaanxi.province, id, "AGREE")
        .then()
        .statusCode(200)
        .body("state", equalTo("FILED"))
        .body("clocks.name", hasItem("offlineBegins"));
    status().then().body("status", equalTo("ACTIVE"));
    clock.set(from.atTime(0, 1).atZone(HubClock.ZONE).toInstant());
    due.ring();
    status().then().body("status", equalTo("SUSPENDED")).body("mayPost", equalTo(false));
    as(shaanxi.coordinator)
        .get("/api/v1/filings/" + id)
        .then()
        .body("clocks.name", hasItem("offline"))
        .body("clocks.find { it.name == 'offline' }.dueAt", equalTo("2025-04-09T16:00:00Z"))
        .body("clocks.find { it.name == 'offline' }.value", containsString("30"))
        .body("clocks.find { it.name == 'offline' }.basis.document", equalTo("陕政公开办〔2021〕18号"));
    clock.set(LocalDate.of(2025, 4, 4).atTime(0, 1).atZone(HubClock.ZONE).toInstant());
    due.ring();
    told("CLOCK_OFFLINE_SOON");
    clock.set(LocalDate.of(2025, 4, 10).atTime(0, 1).atZone(HubClock.ZONE).toInstant());
    due.ring();
    told("CLOCK_OFFLINE_OVER");
    status().then().body("status", equalTo("SUSPENDED"));

    shaanxi.filed("RESUME", account, null, shaanxi.city);

    status().then().body("status", equalTo("ACTIVE")).body("mayPost", equalTo(true));
    as(shaanxi.coordinator).get("/api/v1/filings/" + id).then().body("clocks", empty());
  }

  private void told(String kind) {
    as(shaanxi.coordinator)
        .get("/api/v1/notices?limit=50")
        .then()
        .statusCode(200)
        .body("items.kind", hasItem(kind));
  }

  @Test
  @Clause({"R-SX-016", "R-IM-020", "R-47-015"})
  void a_pause_is_refused_when_it_is_too_long_or_the_second_of_the_year() {
    LocalDate from = LocalDate.of(2025, 3, 10);
    shaanxi
        .refused("SUSPEND", account, pause("UPGRADE", from, from.plusDays(31)))
        .then()
        .statusCode(422)
        .body("code", equalTo("OFFLINE_TOO_LONG"))
        .body("basis.clause", equalTo("第8条(一)"))
        .body("detail", containsString("30"));
    shaanxi.filed(
        "SUSPEND", account, pause("UPGRADE", clock.today(), from), shaanxi.city, shaanxi.province);
    shaanxi.filed("RESUME", account, null, shaanxi.city);

    shaanxi
        .refused("SUSPEND", account, pause("RECTIFICATION", from, from.plusDays(3)))
        .then()
        .statusCode(422)
        .body("code", equalTo("OFFLINE_TOO_OFTEN"))
        .body("detail", containsString("2025"));
    clock.set(LocalDate.of(2026, 1, 5).atTime(9, 0).atZone(HubClock.ZONE).toInstant());
    LocalDate next = LocalDate.of(2026, 1, 6);
    shaanxi.submitted("SUSPEND", account, pause("UPGRADE", next, next.plusDays(3)));
  }

  @Test
  @Clause({"R-SX-017", "R-IM-021"})
  void an_emergency_stops_the_account_at_once_is_not_counted_and_is_reported_in_writing()
      throws Throwable {
    String id = shaanxi.submitted("SUSPEND", account, pause("ORDERED_SHUTDOWN", null, null));
    status().then().body("status", equalTo("SUSPENDED"));
    as(shaanxi.coordinator)
        .get("/api/v1/filings/" + id)
        .then()
        .body("levels.size()", equalTo(1))
        .body("levels[0].unitId", equalTo(shaanxi.provinceUnit))
        .body("actions", hasItem("STATE"))
        .body("clocks.name", hasItem("emergencyReport"));
    clock.turn(Duration.ofHours(25));
    due.ring();
    told("CLOCK_EMERGENCY_REPORT_OVER");

    Response stated =
        as(shaanxi.coordinator)
            .body(Map.of("text", "接省网信办通知，因服务器受攻击紧急关停，已断开连接。"))
            .post("/api/v1/filings/" + id + "/statement");

    stated
        .then()
        .statusCode(200)
        .body("actions", not(hasItem("STATE")))
        .body("clocks.name", not(hasItem("emergencyReport")));
    decide(shaanxi.province, id, "AGREE").then().statusCode(200).body("state", equalTo("FILED"));
    shaanxi.filed("RESUME", account, null, shaanxi.city);
    LocalDate from = clock.today();
    shaanxi.submitted("SUSPEND", account, pause("UPGRADE", from, from.plusDays(3)));
  }

  @Test
  @Clause("R-SX-016")
  void the_silence_of_an_agreed_pause_does_not_count_but_what_follows_it_does() throws Throwable {
    LocalDate from = clock.today();
    shaanxi.filed(
        "SUSPEND",
        account,
        pause("UPGRADE", from, from.plusDays(20)),
        shaanxi.city,
        shaanxi.province);
    clock.turn(Duration.ofDays(20));
    silence().body(find("silence"), equalTo("FRESH")).body(find("days"), equalTo(0));

    clock.turn(Duration.ofDays(16));

    silence().body(find("silence"), equalTo("OVERDUE")).body(find("days"), equalTo(15));
  }

  private static String find(String field) {
    return "items[0]." + field;
  }

  private ValidatableResponse silence() {
    return as(shaanxi.city).get("/api/v1/supervision/accounts").then().statusCode(200);
  }

  @Test
  void an_emergency_that_is_taken_back_or_refused_brings_the_account_back() {
    String first = shaanxi.submitted("SUSPEND", account, pause("FORCE_MAJEURE", null, null));
    as(shaanxi.coordinator)
        .post("/api/v1/filings/" + first + "/withdrawal")
        .then()
        .statusCode(200)
        .body("clocks", empty());
    status().then().body("status", equalTo("ACTIVE"));
    String second = shaanxi.submitted("SUSPEND", account, pause("FORCE_MAJEURE", null, null));

    decide(shaanxi.province, second, "REJECT").then().statusCode(200);

    status().then().body("status", equalTo("ACTIVE"));
  }

  @Test
  void a_pause_in_the_past_or_of_another_kind_of_cause_is_refused() {
    LocalDate today = clock.today();
    shaanxi
        .refused("SUSPEND", account, pause("UPGRADE", today.minusDays(1), today.plusDays(3)))
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("particulars.startsOn"));
    shaanxi
        .refused("SUSPEND", account, pause("UPGRADE", today.plusDays(3), today.plusDays(1)))
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("particulars.endsOn"));
    shaanxi
        .refused("SUSPEND", account, pause("CONSOLIDATION", today, today.plusDays(1)))
        .then()
        .statusCode(422)
        .body("code", equalTo("CAUSE_OF_ANOTHER_KIND"));
    shaanxi
        .refused("SUSPEND", account, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("FILING_INCOMPLETE"))
        .body(
            "missing.what",
            hasItems("particulars.cause", "particulars.startsOn", "particulars.endsOn"));
    shaanxi
        .draft("RESUME", account, null)
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_NOT_FILEABLE"));
  }

  @Test
  void outside_of_places_that_know_a_pause_it_is_told_and_needs_no_dates() {
    GivenFilings country = new GivenFilings();
    String one = country.account();

    country.filed("SUSPEND", one, null);

    as(country.coordinator)
        .get("/api/v1/accounts/" + one)
        .then()
        .body("status", equalTo("SUSPENDED"));
    country.filed("RESUME", one, null);
    as(country.coordinator).get("/api/v1/accounts/" + one).then().body("status", equalTo("ACTIVE"));
    World.id(country.file("SUSPEND", one, null));
  }

  @Test
  void a_stranger_neither_states_nor_registers() {
    String id = shaanxi.submitted("SUSPEND", account, pause("FORCE_MAJEURE", null, null));
    GivenFilings elsewhere = new GivenFilings();

    as(elsewhere.coordinator)
        .body(Map.of("text", "不相干的人"))
        .post("/api/v1/filings/" + id + "/statement")
        .then()
        .statusCode(404);
    as(shaanxi.province)
        .body(Map.of("text", "审批的人"))
        .post("/api/v1/filings/" + id + "/statement")
        .then()
        .statusCode(403);
    as(shaanxi.coordinator)
        .body(Map.of("platformId", "gh_x", "certifiedBody", "谁"))
        .post("/api/v1/filings/" + id + "/registration")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
    List.of("", " ")
        .forEach(
            empty ->
                as(shaanxi.coordinator)
                    .body(Map.of("text", empty))
                    .post("/api/v1/filings/" + id + "/statement")
                    .then()
                    .statusCode(400));
  }
}
