package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
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
class GoingLiveStoryTest {
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

  private String approved(String platform) {
    String id =
        World.id(
            as(shaanxi.coordinator).body(shaanxi.toOpen(platform, null)).post("/api/v1/filings"));
    shaanxi.submit(id).then().statusCode(200);
    shaanxi.agree(id, shaanxi.city, shaanxi.province).then().body("state", equalTo("FILED"));
    return id;
  }

  private Response filing(String id) {
    return as(shaanxi.coordinator).get("/api/v1/filings/" + id);
  }

  private Response register(String id, String body, String test) {
    Map<String, Object> said = new HashMap<>();
    said.put("platformId", shaanxi.world.unique("gh_"));
    said.put("certifiedBody", body);
    said.put("securityTest", test);
    return as(shaanxi.coordinator).body(said).post("/api/v1/filings/" + id + "/registration");
  }

  @Test
  @Clause({"R-SX-009", "R-SX-010", "R-SX-027"})
  void an_approved_account_is_in_use_when_it_is_certified_in_the_sponsors_name() {
    String id = approved("WECHAT");
    String account = filing(id).path("accountId");
    shaanxi.status(account).then().body("status", equalTo("APPROVED"));
    filing(id)
        .then()
        .body("actions", hasItem("REGISTER"))
        .body("clocks.find { it.name == 'goLive' }.dueAt", equalTo("2026-03-03T16:00:00Z"))
        .body("clocks.find { it.name == 'goLive' }.basis.clause", equalTo("第7条(四)"));
    register(id, "云岫市交通服务有限公司", null)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_THE_SPONSOR"))
        .body("detail", containsString("云岫市交通服务有限公司"));

    Response registered = register(id, shaanxi.name(shaanxi.bureauUnit), null);

    registered
        .then()
        .statusCode(200)
        .body("clocks.name", not(hasItem("goLive")))
        .body("actions", not(hasItem("REGISTER")));
    shaanxi.status(account).then().body("status", equalTo("ACTIVE")).body("mayPost", equalTo(true));
    register(id, shaanxi.name(shaanxi.bureauUnit), null).then().statusCode(409);
  }

  @Test
  @Clause({"R-SX-012", "R-47-011"})
  void an_app_goes_live_with_its_security_test_only() {
    String id = approved("APP");
    String sponsor = shaanxi.name(shaanxi.bureauUnit);

    register(id, sponsor, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_TESTED"))
        .body("basis.clause", equalTo("第7条(三)"));

    register(id, sponsor, "检测报告〔2025〕7号").then().statusCode(200);
  }

  @Test
  @Clause("R-SX-013")
  void what_is_not_live_within_a_year_lapses_and_somebody_says_why_in_writing() throws Throwable {
    String id = approved("WECHAT");
    String account = filing(id).path("accountId");
    clock.at(LocalDate.of(2026, 3, 3));
    due.ring();
    filing(id).then().body("state", equalTo("FILED"));
    clock.at(LocalDate.of(2026, 3, 4));

    due.ring();

    filing(id).then().body("state", equalTo("LAPSED")).body("actions", hasItem("STATE"));
    shaanxi.status(account).then().body("status", equalTo("PROPOSED"));
    register(id, shaanxi.name(shaanxi.bureauUnit), null)
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
    as(shaanxi.coordinator)
        .body(Map.of("text", "因经费未落实，未能在一年内上线，特此声明。"))
        .post("/api/v1/filings/" + id + "/statement")
        .then()
        .statusCode(200)
        .body("state", equalTo("LAPSED"))
        .body("actions", not(hasItem("STATE")));
    String again = shaanxi.submitted("OPEN", account, null);
    shaanxi.agree(again, shaanxi.city, shaanxi.province);
    shaanxi.status(account).then().body("status", equalTo("APPROVED"));
  }

  @Test
  void an_approved_account_does_not_come_to_life_by_a_change() {
    String id = approved("WECHAT");
    Map<String, Object> change = new HashMap<>();
    change.put("kind", "CHANGE");
    change.put("accountId", filing(id).path("accountId"));
    change.put("changes", Map.of("platformId", shaanxi.world.unique("gh_")));
    change.put("reason", "补登平台账号");
    String draft = World.id(as(shaanxi.coordinator).body(change).post("/api/v1/filings"));

    shaanxi.submit(draft).then().statusCode(409).body("code", equalTo("REGISTER_FIRST"));
  }

  @Test
  @Clause({"R-SX-008", "R-DL-011"})
  void an_event_gets_no_account_of_its_own_without_a_reason() {
    Map<String, Object> wanted = shaanxi.toOpen("WEIBO", Map.of("event", true));
    String id = World.id(as(shaanxi.coordinator).body(wanted).post("/api/v1/filings"));
    shaanxi
        .submit(id)
        .then()
        .statusCode(422)
        .body("code", equalTo("EVENT_ACCOUNT"))
        .body("basis.clause", equalTo("第7条(一)"));
    wanted = shaanxi.toOpen("WEIBO", Map.of("event", true, "exception", "全省运动会跨年度筹办，需长期发布"));
    String excepted = World.id(as(shaanxi.coordinator).body(wanted).post("/api/v1/filings"));

    shaanxi.submit(excepted).then().statusCode(200);
  }

  @Test
  void a_level_that_does_not_answer_is_reminded_and_the_next_one_starts_anew() throws Throwable {
    String id =
        World.id(
            as(shaanxi.coordinator).body(shaanxi.toOpen("WECHAT", null)).post("/api/v1/filings"));
    shaanxi
        .submit(id)
        .then()
        .body("clocks.find { it.name == 'levelDecision' }.dueAt", equalTo("2025-03-10T16:00:00Z"));
    clock.at(LocalDate.of(2025, 3, 11));
    due.ring();
    as(shaanxi.city)
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("CLOCK_LEVEL_DECISION_OVER"));

    decide(shaanxi.city, id, "AGREE")
        .then()
        .body("clocks.findAll { it.name == 'levelDecision' }.size()", equalTo(1))
        .body("clocks.find { it.name == 'levelDecision' }.dueAt", equalTo("2025-03-18T16:00:00Z"));

    as(shaanxi.province).get("/api/v1/notices").then().body("items.kind", hasItem("FILING_WAITS"));
    decide(shaanxi.city, id, "AGREE").then().statusCode(403);
    decide(shaanxi.province, id, "AGREE").then().statusCode(200);
  }

  @Test
  @Clause({"R-DL-001", "R-DL-012"})
  void in_dali_internal_bodies_and_platforms_that_nobody_approved_are_refused() {
    GivenKinds dali = GivenKinds.province("DALI");
    String inner = dali.unit("云岫市交通运输局宣传科", "PREFECTURE", "INTERNAL_BODY", dali.bureauUnit, null);
    String clerk = dali.world.person("clerk", inner, "COORDINATOR");
    Map<String, Object> wanted = dali.toOpen("WECHAT", null);
    Map<String, Object> account = new HashMap<>(cast(wanted));
    account.put("unitId", inner);
    wanted.put("account", account);
    String id = World.id(as(clerk).body(wanted).post("/api/v1/filings"));
    as(clerk)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_INTERNAL_BODY"))
        .body("basis.clause", equalTo("第10条"));
    Map<String, Object> other = dali.toOpen("OTHER", null);
    cast(other).put("details", Map.of("otherPlatform", "贴吧"));

    String strange = World.id(as(dali.coordinator).body(other).post("/api/v1/filings"));

    dali.submit(strange)
        .then()
        .statusCode(422)
        .body("code", equalTo("PLATFORM_NOT_APPROVED"))
        .body("basis.document", equalTo("大政办通〔2021〕11号"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Map<String, Object> wanted) {
    return (Map<String, Object>) wanted.get("account");
  }
}
