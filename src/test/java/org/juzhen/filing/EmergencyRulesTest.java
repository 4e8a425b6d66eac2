package org.juzhen.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.TurnedClock;

/** What a place's own values do to pauses, planned ones and those that nobody planned. */
@HubTest
class EmergencyRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);

  @Inject TurnedClock clock;
  @Inject DueFilings due;

  private GivenKinds shaanxi;
  private String account;

  @BeforeEach
  void aBureauInShaanxi() {
    clock.at(TODAY);
    shaanxi = GivenKinds.province("SHAANXI");
    account = shaanxi.account("WECHAT");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private void rule(String key, String value) {
    new PlaceRules(shaanxi.province, shaanxi.provinceUnit, "岭政办发〔2025〕4号")
        .decide(key, value, clock.today());
  }

  private Map<String, Object> planned(LocalDate from, LocalDate to) {
    return Map.of("cause", "UPGRADE", "startsOn", from.toString(), "endsOn", to.toString());
  }

  private String emergency() {
    return shaanxi.submitted("SUSPEND", account, Map.of("cause", "ORDERED_SHUTDOWN"));
  }

  private void reported(String filing) {
    as(shaanxi.coordinator)
        .body(Map.of("text", "接通知紧急关停，已断开连接。"))
        .post("/api/v1/filings/" + filing + "/statement")
        .then()
        .statusCode(200);
  }

  @Test
  @Clause({"R-SX-017", "R-IM-021"})
  void nobody_agrees_to_an_emergency_before_its_written_report_is_there() {
    String id = emergency();
    as(shaanxi.province)
        .get("/api/v1/filings/" + id)
        .then()
        .body("missing.what", contains("materials.WRITTEN_REPORT"))
        .body("missing[0].basis.clause", equalTo("第8条(一)"));
    decide(shaanxi.province, id, "AGREE")
        .then()
        .statusCode(422)
        .body("code", equalTo("FILING_INCOMPLETE"))
        .body("missing.what", contains("materials.WRITTEN_REPORT"));

    reported(id);

    as(shaanxi.province).get("/api/v1/filings/" + id).then().body("missing", empty());
    decide(shaanxi.province, id, "AGREE").then().statusCode(200).body("state", equalTo("FILED"));
  }

  @Test
  void where_the_place_says_so_an_emergency_counts_as_one_of_the_years_times() {
    rule("EMERGENCY_COUNTED", "true");
    String id = emergency();
    reported(id);
    decide(shaanxi.province, id, "AGREE").then().statusCode(200);
    shaanxi.filed("RESUME", account, null, shaanxi.city);

    shaanxi
        .refused("SUSPEND", account, planned(TODAY.plusDays(3), TODAY.plusDays(6)))
        .then()
        .statusCode(422)
        .body("code", equalTo("OFFLINE_TOO_OFTEN"));
  }

  @Test
  @Clause("R-SX-016")
  void the_alarm_before_the_end_of_a_pause_follows_the_places_own_value() throws Throwable {
    rule("TEMP_OFFLINE_ALARM_DAYS", "20");
    String id =
        shaanxi.filed(
            "SUSPEND", account, planned(TODAY, TODAY.plusDays(15)), shaanxi.city, shaanxi.province);
    as(shaanxi.coordinator).get("/api/v1/filings/" + id).then().body("state", equalTo("FILED"));
    clock.at(TODAY.plusDays(4));
    due.ring();
    as(shaanxi.coordinator)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", not(hasItem("CLOCK_OFFLINE_SOON")));
    clock.at(TODAY.plusDays(5));

    due.ring();

    as(shaanxi.coordinator)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", hasItem("CLOCK_OFFLINE_SOON"));
    as(shaanxi.city)
        .get("/api/v1/notices?limit=50")
        .then()
        .body("items.kind", hasItem("CLOCK_OFFLINE_SOON"));
  }
}
