package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** Nothing that was said in a filing is lost on its page, on paper, or in the account's life. */
@HubTest
class WholeFilingTest {
  private static final List<String> HAND_OVER =
      List.of(
          "PASSWORD_CHANGED",
          "BINDING_CHANGED",
          "DEVICES_SIGNED_OUT",
          "OPERATORS_REVIEWED",
          "MATERIALS_PASSED");

  @Inject SessionDesk sessions;

  @Test
  void a_pause_shows_its_cause_its_days_and_its_exception() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String account = shaanxi.account("WECHAT");
    LocalDate from = LocalDate.parse(GivenAnswer.today()).plusDays(3);
    Map<String, Object> pause =
        Map.of("cause", "UPGRADE", "startsOn", "" + from, "endsOn", "" + from.plusDays(10));
    String filing = World.id(shaanxi.draft("SUSPEND", account, pause));

    for (String page : List.of("/filings/" + filing + "/print", "/filings/" + filing)) {
      assertThat(page(shaanxi.coordinator, page)).contains("系统升级");
    }
    assertThat(page(shaanxi.coordinator, "/filings/" + filing + "/print"))
        .contains(from.toString(), "共 11 天");
  }

  @Test
  void an_emergency_shows_its_report_and_an_exit_the_letter_and_who_checked_the_answer() {
    GivenKinds shaanxi = GivenKinds.province("SHAANXI");
    String account = shaanxi.account("WECHAT");
    String sudden = World.id(shaanxi.draft("SUSPEND", account, Map.of("cause", "FORCE_MAJEURE")));
    shaanxi.submit(sudden).then().statusCode(200);
    as(shaanxi.coordinator)
        .body(Map.of("text", "机房进水，全部下线"))
        .post("/api/v1/filings/" + sudden + "/statement")
        .then()
        .statusCode(200);
    shaanxi.paper("STAFFING_DECISION");
    String exit = shaanxi.submitted("EXIT", shaanxi.account("WEIBO"), null);
    shaanxi.agree(exit, shaanxi.city, shaanxi.province);
    shaanxi.external(exit, "国办函〔2026〕5号").then().statusCode(200);

    for (String shown : List.of("/filings/" + sudden, "/filings/" + sudden + "/print")) {
      assertThat(page(shaanxi.coordinator, shown)).contains("书面报备", "机房进水", "不可抗力");
    }
    assertThat(page(shaanxi.coordinator, "/accounts/" + account)).contains("机房进水");
    assertThat(page(shaanxi.coordinator, "/filings/" + exit + "/print"))
        .contains("云政办函〔2026〕3号", "国办函〔2026〕5号", "国务院办公厅", "复核：", "代录：coordinator");
  }

  @Test
  void a_closing_names_the_account_that_goes_on_and_every_field_is_said_in_words() {
    GivenFilings city = new GivenFilings();
    String staying = city.account();
    String name = as(city.coordinator).get("/api/v1/accounts/" + staying).path("name");
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "CLOSE");
    filing.put("accountId", city.account());
    filing.put("particulars", Map.of("cause", "CONSOLIDATION", "targetAccountId", staying));
    String closing = World.id(as(city.coordinator).body(filing).post("/api/v1/filings"));
    Map<String, Object> details =
        Map.of("updateCycle", "WORKING_DAYS", "language", "mn", "ipv6", true, "contact", "叶知秋");
    String change =
        city.filed("CHANGE", staying, Map.of("details", details, "functions", List.of("SERVE")));

    for (String shown : List.of("/filings/" + closing, "/filings/" + closing + "/print")) {
      assertThat(page(city.coordinator, shown)).contains("并入账号", name, "集约化整合");
    }
    for (String shown :
        List.of("/filings/" + change, "/filings/" + change + "/print", "/accounts/" + staying)) {
      assertThat(page(city.coordinator, shown))
          .contains("每个工作日", "蒙古语", "叶知秋", "办事服务")
          .doesNotContain("WORKING_DAYS", "SERVE<");
    }
  }

  @Test
  void the_account_tells_in_whose_hands_its_login_was() {
    GivenFilings city = new GivenFilings();
    String account = city.account();
    String giver = city.world.person("giver", city.bureau, "EDITOR");
    String receiver = city.world.person("receiver", city.bureau, "EDITOR");
    String people = "/api/v1/people?limit=500&unitId=" + city.bureau;
    String find = "items.find { it.username == '%s' }.id";
    String from = as(city.supervisor).get(people).path(find.formatted(giver));
    String to = as(city.supervisor).get(people).path(find.formatted(receiver));
    as(city.coordinator)
        .body(Map.of("holderId", from))
        .put("/api/v1/accounts/" + account + "/custody")
        .then()
        .statusCode(200);
    assertThat(page(city.coordinator, "/accounts/" + account)).contains("登录由 giver 保管");
    String way =
        as(giver)
            .body(Map.of("receiverId", to, "reason", "轮岗"))
            .post("/api/v1/accounts/" + account + "/hand-overs")
            .path("handOvers[0].id");
    as(giver).body(Map.of("checklist", HAND_OVER)).post("/api/v1/hand-overs/" + way + "/giving");
    as(receiver).post("/api/v1/hand-overs/" + way + "/receipt").then().statusCode(200);

    assertThat(page(city.coordinator, "/accounts/" + account))
        .contains("开始移交登录：giver → receiver", "登录已由 giver 移交 receiver");
  }

  @Test
  void a_picture_named_in_a_filing_is_seen_with_it_and_nobody_names_anothers() {
    GivenFilings city = new GivenFilings();
    GivenFilings other = new GivenFilings();
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    String own = GivenAnswer.upload(city.coordinator, "code.png", png);
    String foreign = GivenAnswer.upload(other.coordinator, "code.png", changed(png));
    String account = city.account();

    city.file("CHANGE", account, Map.of("details", Map.of("qrFileId", foreign)))
        .then()
        .statusCode(400)
        .body("fields[0].field", org.hamcrest.Matchers.equalTo("changes.details.qrFileId"));
    city.file("CHANGE", account, Map.of("details", Map.of("qrFileId", own))).then().statusCode(201);

    as(city.supervisor).get("/api/v1/files/" + own).then().statusCode(200);
    as(other.coordinator).get("/api/v1/files/" + own).then().statusCode(404);
  }

  private static byte[] changed(byte[] content) {
    byte[] other = java.util.Arrays.copyOf(content, content.length + 1);
    other[content.length] = 7;
    return other;
  }

  private String page(String who, String path) {
    try {
      String cookie =
          VertxContextSupport.subscribeAndAwait(() -> sessions.enter(who, World.PASSWORD)).cookie();
      return given()
          .cookie("juzhen_session", cookie)
          .get(path)
          .then()
          .statusCode(200)
          .extract()
          .asString();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
