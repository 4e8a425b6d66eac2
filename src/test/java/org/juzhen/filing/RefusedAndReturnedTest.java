package org.juzhen.filing;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** What becomes of an account when its filing is refused. */
@HubTest
class RefusedAndReturnedTest {
  @Test
  @Clause("R-SX-019")
  void an_account_whose_pause_is_refused_goes_on() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String account = shaanxi.account("WECHAT");
    String today = java.time.LocalDate.now(java.time.ZoneOffset.ofHours(8)).toString();
    String id =
        shaanxi.submitted(
            "SUSPEND", account, Map.of("cause", "UPGRADE", "startsOn", today, "endsOn", today));

    decide(shaanxi.city, id, "REJECT")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("clocks", empty());

    as(shaanxi.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("ACTIVE"))
        .body("mayPost", equalTo(true));
    shaanxi.submitted(
        "SUSPEND", account, Map.of("cause", "UPGRADE", "startsOn", today, "endsOn", today));
  }

  @Test
  void a_found_account_whose_filing_is_refused_stays_found_and_its_time_runs_on() {
    GivenFilings given = new GivenFilings();
    Map<String, Object> found = new HashMap<>();
    found.put("unitId", given.bureau);
    found.put("platform", "DOUYIN");
    found.put("kind", "ENTERPRISE");
    found.put("name", given.world.unique("云岫路况"));
    found.put("platformId", given.world.unique("MS4"));
    found.put("evidence", "巡查发现该账号以市交通局名义发布信息，未备案。");
    String account =
        World.id(as(given.supervisor).body(found).post("/api/v1/accounts/discoveries"));
    String id = given.regularised(account);

    decide(given.supervisor, id, "REJECT").then().statusCode(200);

    as(given.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("DISCOVERED"))
        .body("mayPost", equalTo(false));
    as(given.coordinator)
        .get("/api/v1/accounts/" + account + "/clocks")
        .then()
        .body("name", hasItem("regularisation"));
    decide(given.supervisor, given.regularised(account), "AGREE")
        .then()
        .statusCode(200)
        .body("accountId", equalTo(account));
  }
}
