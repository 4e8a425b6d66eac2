package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/** What the province approved is filed as well: 陕政公开办〔2021〕18号 第7条(三). */
@HubTest
class RecordAfterApprovalTest {
  @Inject TurnedClock clock;
  @Inject DueFilings due;

  private GivenKinds shaanxi;

  @BeforeEach
  void aProvince() {
    clock.at(LocalDate.of(2025, 3, 3));
    shaanxi = GivenKinds.province("SHAANXI");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private String live() {
    String id =
        World.id(
            as(shaanxi.coordinator).body(shaanxi.toOpen("WECHAT", null)).post("/api/v1/filings"));
    shaanxi.submit(id).then().statusCode(200);
    shaanxi.agree(id, shaanxi.city, shaanxi.province);
    shaanxi.register(id).then().statusCode(200);
    return id;
  }

  private Response filing(String id) {
    return as(shaanxi.coordinator).get("/api/v1/filings/" + id);
  }

  private void mustHear(String who, String kind) {
    as(who).get("/api/v1/notices?limit=50").then().body("items.kind", hasItem(kind));
  }

  @Test
  @Clause("R-SX-011")
  void a_departments_approved_account_is_filed_at_its_own_level_within_five_working_days() {
    String id = live();
    filing(id)
        .then()
        .body("recordUnitId", equalTo(shaanxi.cityUnit))
        .body("actions", hasItem("STATE"))
        .body("clocks.find { it.name == 'record' }.dueAt", equalTo("2025-03-10T16:00:00Z"))
        .body("clocks.find { it.name == 'record' }.value", containsString("5"));

    Response filed =
        as(shaanxi.coordinator)
            .body(Map.of("text", "账号已开通，现报备案。"))
            .post("/api/v1/filings/" + id + "/statement");

    filed
        .then()
        .statusCode(200)
        .body("clocks.name", not(hasItem("record")))
        .body("actions", not(hasItem("STATE")));
    mustHear(shaanxi.city, "FILING_RECORDED");
    as(shaanxi.coordinator)
        .body(Map.of("text", "再报一次"))
        .post("/api/v1/filings/" + id + "/statement")
        .then()
        .statusCode(409);
  }

  @Test
  @Clause("R-SX-011")
  void a_governments_approved_account_is_filed_with_the_level_above() {
    String account = shaanxi.mainAccountOfTheCity();

    as(shaanxi.office())
        .get("/api/v1/filings?accountId=" + account)
        .then()
        .body("items[0].recordUnitId", equalTo(shaanxi.provinceUnit));
  }

  @Test
  void who_does_not_file_in_time_and_the_unit_above_are_told() throws Throwable {
    String id = live();
    clock.at(LocalDate.of(2025, 3, 11));

    due.ring();

    mustHear(shaanxi.coordinator, "CLOCK_RECORD_OVER");
    mustHear(shaanxi.city, "CLOCK_RECORD_OVER");
    filing(id).then().body("actions", hasItem("STATE"));
  }

  @Test
  void where_filing_is_all_there_is_nothing_more_is_owed() {
    GivenFilings country = new GivenFilings();
    String filing = country.submitted();

    GivenFilings.decide(country.supervisor, filing, "AGREE")
        .then()
        .statusCode(200)
        .body("recordUnitId", nullValue())
        .body("actions", not(hasItem("STATE")));
  }

  @Test
  @Clause("R-SX-045")
  void an_account_without_posts_a_and_b_is_not_opened_where_both_are_asked_for() {
    String other = shaanxi.unit("云岫市水利局", "PREFECTURE", "DEPARTMENT", shaanxi.cityUnit, null);
    String clerk = shaanxi.world.person("water", other, "COORDINATOR");
    Map<String, Object> wanted = shaanxi.toOpen("WECHAT", null);
    @SuppressWarnings("unchecked")
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("unitId", other);
    String id = World.id(as(clerk).body(wanted).post("/api/v1/filings"));
    as(clerk)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(422)
        .body("code", equalTo("POSTS_MISSING"))
        .body("basis.clause", equalTo("第19条(二)"));

    GivenPosts.named(clerk, other);

    as(clerk).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
  }
}
