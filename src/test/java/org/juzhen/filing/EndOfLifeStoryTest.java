package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

@HubTest
class EndOfLifeStoryTest {
  @Inject TurnedClock clock;
  @Inject DueFilings due;

  @BeforeEach
  void aDay() {
    clock.at(LocalDate.of(2025, 3, 3));
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause({"R-SX-023", "R-IM-095"})
  void a_closing_names_one_of_the_reasons_that_the_place_allows() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String account = shaanxi.account("WECHAT");
    shaanxi
        .refused("CLOSE", account, null)
        .then()
        .statusCode(422)
        .body("missing.what", hasItem("particulars.cause"));

    shaanxi
        .refused("CLOSE", account, Map.of("cause", "LOW_USE"))
        .then()
        .statusCode(422)
        .body("code", equalTo("CAUSE_NOT_ALLOWED"))
        .body("basis.clause", equalTo("第8条(三)"));

    String id = shaanxi.submitted("CLOSE", account, Map.of("cause", "CONSOLIDATION"));
    as(shaanxi.coordinator)
        .get("/api/v1/filings/" + id)
        .then()
        .body("levels.size()", equalTo(2))
        .body("levels[1].unitId", equalTo(shaanxi.provinceUnit));
  }

  @Test
  @Clause("R-SX-022")
  void a_governments_main_account_is_closed_only_by_an_exception_that_the_province_decides() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String account = shaanxi.mainAccountOfTheCity();
    String office = shaanxi.office();
    Map<String, Object> said = new HashMap<>();
    said.put("cause", "CONSOLIDATION");
    String refused = World.id(shaanxi.draftBy(office, "CLOSE", account, said));
    as(office)
        .post("/api/v1/filings/" + refused + "/submission")
        .then()
        .statusCode(422)
        .body("code", equalTo("MAIN_ACCOUNT_STAYS"))
        .body("basis.clause", equalTo("第8条(三)"));
    as(office).post("/api/v1/filings/" + refused + "/withdrawal").then().statusCode(200);
    said.put("exception", "机构改革，市政府与新区合署，账号整合");

    String id = World.id(shaanxi.draftBy(office, "CLOSE", account, said));

    as(office)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(200)
        .body("levels.unitId", hasItem(shaanxi.provinceUnit))
        .body("particulars.exception", containsString("机构改革"));
  }

  @Test
  @Clause({"R-SX-025", "R-DL-015"})
  void a_closed_account_is_chased_until_every_place_has_cancelled_it() throws Throwable {
    GivenKinds dali = GivenKinds.province("DALI");
    String account = dali.account("WECHAT");
    dali.draft("DEREGISTER", account, null)
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_NOT_FILEABLE"));
    String closing = dali.filed("CLOSE", account, null, dali.city);
    announce(dali, closing, LocalDate.of(2025, 3, 3));
    GivenNotices.accepted(dali.city, closing);
    clock.at(LocalDate.of(2025, 3, 25));
    due.run();
    dali.status(account).then().body("status", equalTo("CLOSED"));
    as(dali.coordinator)
        .get("/api/v1/filings/" + closing)
        .then()
        .body("clocks.find { it.name == 'deregistration' }.dueAt", equalTo("2025-04-24T16:00:00Z"));
    clock.at(LocalDate.of(2025, 4, 25));
    due.run();
    as(dali.coordinator)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", hasItem("CLOCK_DEREGISTRATION_OVER"));
    dali.refused("DEREGISTER", account, null)
        .then()
        .statusCode(422)
        .body(
            "missing.what",
            hasItems("materials.CANCELLATION_PROOF", "materials.NATIONAL_SYSTEM_PROOF"));
    dali.paper("CANCELLATION_PROOF");
    dali.paper("NATIONAL_SYSTEM_PROOF");
    dali.refused("DEREGISTER", account, null)
        .then()
        .statusCode(422)
        .body("detail", containsString("必须上传"))
        .body("missing.what", hasItem("materials.CANCELLATION_PROOF"));
    dali.picture("CANCELLATION_PROOF");
    dali.picture("NATIONAL_SYSTEM_PROOF");

    dali.filed("DEREGISTER", account, null, dali.city);

    dali.status(account).then().body("status", equalTo("DEREGISTERED"));
    as(dali.coordinator)
        .get("/api/v1/filings/" + closing)
        .then()
        .body("clocks.name", not(hasItem("deregistration")));
  }

  private void announce(GivenKinds given, String filing, LocalDate startsOn) {
    as(given.coordinator)
        .body(
            Map.of(
                "channel", "云岫市交通运输局公众号",
                "url", "https://www.yunxiu.example/notice/1",
                "startsOn", startsOn.toString()))
        .post("/api/v1/filings/" + filing + "/announcements")
        .then()
        .statusCode(200);
  }

  @Test
  @Clause({"R-SX-020", "R-SX-021"})
  void leaving_supervision_goes_up_to_the_state_council_and_is_cleaned_up_in_a_month()
      throws Throwable {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String account = shaanxi.account("WECHAT");
    shaanxi
        .refused("EXIT", account, null)
        .then()
        .statusCode(422)
        .body("missing.what", hasItem("materials.STAFFING_DECISION"))
        .body("basis.clause", equalTo("第8条(二)"));
    shaanxi.paper("STAFFING_DECISION");
    String id = shaanxi.submitted("EXIT", account, null);
    shaanxi.agree(id, shaanxi.city, shaanxi.province).then().body("state", equalTo("IN_APPROVAL"));
    as(shaanxi.coordinator)
        .get("/api/v1/filings/" + id)
        .then()
        .body("levels.size()", equalTo(3))
        .body("levels[2].external", equalTo(true))
        .body("levels[2].authorityLevel", equalTo("STATE"));
    shaanxi.external(id, "国办函〔2025〕7号").then().statusCode(200).body("state", equalTo("FILED"));
    shaanxi
        .status(account)
        .then()
        .body("status", equalTo("EXITED"))
        .body("mayPost", equalTo(false));
    clock.at(LocalDate.of(2025, 4, 4));
    due.run();
    as(shaanxi.coordinator)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", hasItem("CLOCK_EXIT_CLEANUP_OVER"));

    as(shaanxi.coordinator)
        .body(Map.of("text", "已更名为“云岫出行”，认证主体变更，国徽标识已撤除。"))
        .post("/api/v1/filings/" + id + "/statement")
        .then()
        .statusCode(200)
        .body("clocks.name", not(hasItem("exitCleanup")));
  }

  @Test
  void an_account_found_by_patrol_is_filed_or_closed_in_time() throws Throwable {
    GivenFilings given = new GivenFilings();
    Map<String, Object> found = new HashMap<>();
    found.put("unitId", given.bureau);
    found.put("platform", "DOUYIN");
    found.put("kind", "ENTERPRISE");
    found.put("name", given.world.unique("云岫路况"));
    found.put("platformId", given.world.unique("MS4"));
    found.put("evidence", "2025年3月3日巡查发现该账号以市交通局名义发布信息，未备案。");
    as(given.coordinator).body(found).post("/api/v1/accounts/discoveries").then().statusCode(403);
    String account =
        World.id(as(given.supervisor).body(found).post("/api/v1/accounts/discoveries"));
    as(given.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("DISCOVERED"))
        .body("mayPost", equalTo(false));
    as(given.coordinator)
        .get("/api/v1/accounts/" + account + "/clocks")
        .then()
        .statusCode(200)
        .body("[0].name", equalTo("regularisation"))
        .body("[0].dueAt", equalTo("2025-03-17T16:00:00Z"));
    as(given.supervisor)
        .body(found)
        .post("/api/v1/accounts/discoveries")
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_TAKEN"));
    clock.at(LocalDate.of(2025, 3, 18));
    due.run();
    as(given.supervisor)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", hasItem("CLOCK_REGULARISATION_OVER"));
    String id = given.regularised(account);

    decide(given.supervisor, id, "AGREE")
        .then()
        .statusCode(200)
        .body("accountId", equalTo(account));

    as(given.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("ACTIVE"))
        .body("filingNo", containsString("980600"));
    as(given.coordinator)
        .get("/api/v1/accounts/" + account + "/clocks")
        .then()
        .body("size()", equalTo(0));
  }

  @Test
  void a_found_account_may_be_closed_instead() {
    GivenFilings given = new GivenFilings();
    Map<String, Object> found =
        Map.of(
            "unitId", given.bureau,
            "platform", "WEIBO",
            "kind", "ENTERPRISE",
            "name", given.world.unique("云岫老号"),
            "evidence", "巡查发现，已停更两年。");
    String account =
        World.id(as(given.supervisor).body(found).post("/api/v1/accounts/discoveries"));
    String closing = given.filed("CLOSE", account, null);

    given.announce(closing, clock.today()).then().statusCode(200);

    as(given.coordinator)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("status", equalTo("CLOSE_ANNOUNCED"));
  }
}
