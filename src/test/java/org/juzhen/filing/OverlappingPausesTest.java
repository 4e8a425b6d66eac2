package org.juzhen.filing;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** A pause that was planned meets one that could not be planned. */
@HubTest
class OverlappingPausesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
  private static final LocalDate PLANNED = TODAY.plusDays(7);

  @Inject TurnedClock clock;
  @Inject DueFilings due;

  private GivenKinds shaanxi;
  private String account;
  private String planned;

  @BeforeEach
  void aPauseIsPlanned() {
    at(TODAY.atTime(10, 0));
    shaanxi = GivenKinds.province("SHAANXI");
    account = shaanxi.account("WECHAT");
    planned = shaanxi.submitted("SUSPEND", account, pause("UPGRADE", PLANNED));
    GivenFilings.decide(shaanxi.city, planned, "AGREE").then().statusCode(200);
    GivenFilings.decide(shaanxi.province, planned, "AGREE").then().statusCode(200);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private void at(LocalDateTime time) {
    clock.set(time.atZone(HubClock.ZONE).toInstant());
  }

  private static Map<String, Object> pause(String cause, LocalDate from) {
    Map<String, Object> said = new HashMap<>();
    said.put("cause", cause);
    said.put("startsOn", from == null ? null : from.toString());
    said.put("endsOn", from == null ? null : from.plusDays(10).toString());
    return said;
  }

  private ValidatableResponse status() {
    return as(shaanxi.coordinator).get("/api/v1/accounts/" + account).then().statusCode(200);
  }

  private void thePlannedPauseBegins() {
    at(PLANNED.atTime(0, 1));
    due.ring();
  }

  @Test
  @Clause("R-SX-017")
  void a_planned_pause_takes_over_from_the_emergency_that_came_before_it() {
    String emergency = shaanxi.submitted("SUSPEND", account, pause("FORCE_MAJEURE", null));

    thePlannedPauseBegins();

    status().body("status", equalTo("SUSPENDED"));
    as(shaanxi.coordinator)
        .get("/api/v1/filings/" + planned)
        .then()
        .body("clocks.name", hasItem("offline"))
        .body("clocks.name", not(hasItem("offlineBegins")));
    GivenFilings.decide(shaanxi.province, emergency, "REJECT").then().statusCode(200);
    status().body("status", equalTo("SUSPENDED"));
    shaanxi.filed("RESUME", account, null, shaanxi.city);
    status().body("status", equalTo("ACTIVE"));
    as(shaanxi.coordinator).get("/api/v1/filings/" + planned).then().body("clocks", empty());
  }

  @Test
  void a_planned_pause_of_an_account_that_left_meanwhile_begins_nothing() {
    shaanxi.paper("STAFFING_DECISION");
    String exit = shaanxi.submitted("EXIT", account, null);
    shaanxi.agree(exit, shaanxi.city, shaanxi.province);
    shaanxi.external(exit, "国办函〔2025〕7号").then().body("state", equalTo("FILED"));

    thePlannedPauseBegins();

    status().body("status", equalTo("EXITED"));
    as(shaanxi.coordinator)
        .get("/api/v1/filings/" + planned)
        .then()
        .body("clocks.name", not(hasItem("offlineBegins")));
  }

  @Test
  void a_pause_does_not_make_an_account_filed_that_was_not() {
    String old = unfiled();
    String stopped = shaanxi.submitted("SUSPEND", old, pause("FORCE_MAJEURE", null));

    as(shaanxi.coordinator)
        .post("/api/v1/filings/" + stopped + "/withdrawal")
        .then()
        .statusCode(200);

    as(shaanxi.coordinator)
        .get("/api/v1/accounts/" + old)
        .then()
        .body("status", equalTo("ACTIVE_UNFILED"));
  }

  private String unfiled() {
    String table =
        "主办单位,平台类型,账号名称,账号ID\n"
            + shaanxi.name(shaanxi.bureauUnit)
            + ",小红书,云岫旧号,"
            + shaanxi.world.unique("old")
            + "\n";
    as(shaanxi.coordinator)
        .contentType("application/octet-stream")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/accounts/imports?dryRun=false")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
    String historic =
        as(shaanxi.city).get("/api/v1/filings?waiting=true&historic=true").path("items[0].id");
    GivenFilings.decide(shaanxi.city, historic, "REJECT").then().statusCode(200);
    return as(shaanxi.coordinator)
        .get("/api/v1/accounts?unitId=" + shaanxi.bureauUnit + "&status=ACTIVE_UNFILED")
        .path("items[0].id");
  }
}
