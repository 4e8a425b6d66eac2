package org.juzhen.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

@HubTest
class ClosingStoryTest {
  @Inject TurnedClock clock;
  @Inject DueFilings due;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void an_account_is_closed_when_its_notice_has_hung_for_15_working_days() throws Throwable {
    clock.at(LocalDate.of(2025, 9, 22));
    GivenFilings dali = new GivenFilings("DALI");
    String account = daliAccount(dali);
    String closing = dali.filed("CLOSE", account, null);
    status(dali, account).then().body("status", equalTo("ACTIVE"));

    Response announced = dali.announce(closing, LocalDate.of(2025, 9, 22));

    announced
        .then()
        .statusCode(200)
        .body("clocks[0].name", equalTo("closeNotice"))
        .body("clocks[0].value", containsString("15"))
        .body("clocks[0].basis.document", equalTo("大政办通〔2021〕11号"))
        .body("clocks[0].dueAt", equalTo("2025-10-17T16:00:00Z"));
    status(dali, account)
        .then()
        .body("status", equalTo("CLOSE_ANNOUNCED"))
        .body("mayPost", equalTo(false));
    GivenNotices.accepted(dali.supervisor, closing);
    clock.set(LocalDate.of(2025, 10, 17).atTime(23, 59).atZone(HubClock.ZONE).toInstant());
    due.close();
    status(dali, account).then().body("status", equalTo("CLOSE_ANNOUNCED"));
    clock.turn(Duration.ofMinutes(2));
    due.close();
    status(dali, account).then().body("status", equalTo("CLOSED"));
    as(dali.coordinator)
        .get("/api/v1/filings/" + closing)
        .then()
        .body("clocks.name", contains("deregistration"));
  }

  @Test
  void a_notice_of_a_day_before_the_filing_is_refused() {
    GivenFilings given = new GivenFilings();
    String closing = given.filed("CLOSE", given.account(), null);

    given
        .announce(closing, clock.today().minusDays(20))
        .then()
        .statusCode(422)
        .body("code", equalTo("NOTICE_BEFORE_FILING"))
        .body("fields.field", hasItem("startsOn"));
  }

  @Test
  void a_closing_that_is_not_filed_is_not_announced() {
    GivenFilings given = new GivenFilings();
    String closing = World.id(given.file("CLOSE", given.account(), null));

    given
        .announce(closing, clock.today())
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void in_shaanxi_a_governments_main_account_stays() {
    GivenFilings shaanxi = new GivenFilings("SHAANXI");
    String mayor = shaanxi.world.person("office", shaanxi.city, "COORDINATOR");
    GivenPosts.named(mayor, shaanxi.city);
    Map<String, Object> wanted =
        shaanxi.toOpen("WECHAT", shaanxi.world.unique("云岫发布"), shaanxi.world.unique("gh_"));
    Map<String, Object> account = new HashMap<>(castAccount(wanted));
    account.put("unitId", shaanxi.city);
    account.put("main", true);
    wanted.put("account", account);
    wanted.put("materials", List.of(Map.of("type", "LEADER_CONSENT", "text", "主要负责人已签批同意")));
    String id = World.id(as(mayor).body(wanted).post("/api/v1/filings"));
    as(mayor)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(200)
        .body("levels[0].external", equalTo(true));
    decide(mayor, id, "AGREE").then().statusCode(409).body("code", equalTo("OUTSIDE_BY_LETTER"));
    String second = shaanxi.world.person("second", shaanxi.city, "LEADER");
    String filed =
        GivenAnswer.to(id, "AGREE")
            .by(mayor, second)
            .then()
            .statusCode(200)
            .body("state", equalTo("FILED"))
            .body("levels[0].documentNo", equalTo("岭政办函〔2026〕8号"))
            .extract()
            .path("accountId");
    String closing =
        World.id(
            as(mayor)
                .body(Map.of("kind", "CLOSE", "accountId", filed, "reason", "集约化"))
                .post("/api/v1/filings"));

    as(mayor)
        .post("/api/v1/filings/" + closing + "/submission")
        .then()
        .statusCode(422)
        .body("code", equalTo("MAIN_ACCOUNT_STAYS"))
        .body("basis.clause", equalTo("第8条(三)"));
  }

  @Test
  void dali_asks_for_the_meetings_record_and_the_leaders_consent() {
    GivenFilings dali = new GivenFilings("DALI");

    String draft = dali.draft();

    as(dali.coordinator)
        .get("/api/v1/filings/" + draft)
        .then()
        .body("missing.needed", hasItem("COLLECTIVE_RECORD"))
        .body("missing.basis.document", hasItem("大政办通〔2021〕11号"));
  }

  private static String daliAccount(GivenFilings dali) {
    Map<String, Object> wanted =
        dali.toOpen("WECHAT", dali.world.unique("云岫旧号"), dali.world.unique("gh_"));
    wanted.put(
        "materials",
        List.of(
            Map.of("type", "LEADER_CONSENT", "text", "主要负责人已签批同意"),
            Map.of("type", "COLLECTIVE_RECORD", "text", "局长办公会第七次会议")));
    String id = World.id(as(dali.coordinator).body(wanted).post("/api/v1/filings"));
    as(dali.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    return decide(dali.supervisor, id, "AGREE").then().statusCode(200).extract().path("accountId");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> castAccount(Map<String, Object> wanted) {
    return (Map<String, Object>) wanted.get("account");
  }

  private static Response status(GivenFilings given, String account) {
    return as(given.coordinator).get("/api/v1/accounts/" + account);
  }
}
