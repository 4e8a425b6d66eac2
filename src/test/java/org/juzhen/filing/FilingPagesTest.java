package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

@HubTest
class FilingPagesTest {
  @Inject SessionDesk sessions;

  private GivenFilings city;

  @BeforeEach
  void aCity() {
    city = new GivenFilings();
  }

  @Test
  void the_list_and_the_page_of_an_account_show_its_state_and_history() {
    String account = city.account();
    String name = as(city.coordinator).get("/api/v1/accounts/" + account).path("name");

    page(city.coordinator, "/accounts?q=" + name)
        .then()
        .statusCode(200)
        .body(allOf(containsString(name), containsString("正常运行"), containsString("/filings/new")));
    page(city.coordinator, "/accounts/" + account)
        .then()
        .statusCode(200)
        .body(allOf(containsString("时间线"), containsString("可以发布"), containsString("办理关停")));
    page(city.supervisor, "/accounts/" + account)
        .then()
        .statusCode(200)
        .body(not(containsString("办理关停")));
  }

  @Test
  void the_queue_leads_to_a_filing_with_its_buttons_and_the_decision_is_one_form() {
    String filing = city.submitted();

    page(city.supervisor, "/filings?waiting=true")
        .then()
        .statusCode(200)
        .body(containsString("/filings/" + filing));
    page(city.supervisor, "/filings/" + filing)
        .then()
        .statusCode(200)
        .body(allOf(containsString("value=\"AGREE\""), containsString("主管单位审批")));
    page(city.coordinator, "/filings/" + filing)
        .then()
        .body(allOf(not(containsString("value=\"AGREE\"")), containsString("撤回")));
    form(city.supervisor, "/filings/" + filing)
        .formParam("decision", "AGREE")
        .formParam("note", "同意")
        .post("/filings/" + filing + "/decisions")
        .then()
        .statusCode(303);
    as(city.supervisor).get("/api/v1/filings/" + filing).then().body("state", equalTo("FILED"));
  }

  @Test
  void the_queue_is_sorted_filtered_and_read_page_by_page_without_losing_one() {
    java.util.Set<String> waiting =
        java.util.Set.of(city.submitted(), city.submitted(), city.submitted());
    for (FilingSort sort : FilingSort.values()) {
      java.util.List<String> read = new java.util.ArrayList<>();
      String next = "";
      do {
        Response slice =
            as(city.supervisor)
                .get("/api/v1/filings?waiting=true&limit=1&sort=" + sort + "&cursor=" + next);
        slice.then().statusCode(200);
        read.addAll(slice.path("items.id"));
        next = slice.path("next");
      } while (next != null);
      org.assertj.core.api.Assertions.assertThat(read)
          .as(sort.name())
          .containsExactlyInAnyOrderElementsOf(waiting);
      as(city.supervisor)
          .get("/api/v1/filings?waiting=true&sort=" + sort + "&cursor=eHx4")
          .then()
          .statusCode(400);
    }
    as(city.supervisor).get("/api/v1/filings?waiting=true&sort=NO_SUCH").then().statusCode(400);
    page(city.supervisor, "/filings?waiting=true&late=true&sort=DEADLINE")
        .then()
        .statusCode(200)
        .body(allOf(containsString("没有符合这些条件的备案"), containsString("最先到期的在前")));
  }

  @Test
  void a_form_that_is_refused_keeps_what_was_typed_and_one_that_is_accepted_becomes_a_draft() {
    page(city.coordinator, "/filings/new").then().statusCode(200).body(containsString("临时下线"));
    page(city.coordinator, "/filings/new?kind=OPEN")
        .then()
        .statusCode(200)
        .body(containsString("办理开设"));
    RequestSpecification typed =
        form(city.coordinator, "/filings/new")
            .formParam("kind", "OPEN")
            .formParam("unitId", city.bureau)
            .formParam("name", "云岫路况");
    typed
        .post("/filings")
        .then()
        .statusCode(400)
        .body(
            allOf(
                containsString("云岫路况"),
                containsString("form-select is-invalid\" id=\"f-platform\""),
                not(containsString("account.platform"))));

    Response saved =
        form(city.coordinator, "/filings/new")
            .formParam("kind", "OPEN")
            .formParam("unitId", city.bureau)
            .formParam("platform", "WEIBO")
            .formParam("name", "云岫路况")
            .post("/filings");

    saved.then().statusCode(303);
    String path = saved.header("Location").replaceFirst("https?://[^/]+", "");
    page(city.coordinator, path)
        .then()
        .body(allOf(containsString("还缺这些内容"), containsString("国办发〔2018〕123号")));
    page(city.coordinator, path + "/edit").then().statusCode(200).body(containsString("云岫路况"));
  }

  @Test
  void a_decision_and_a_notice_that_are_refused_keep_what_was_typed() {
    String filing = city.submitted();
    form(city.supervisor, "/filings/" + filing)
        .formParam("decision", "RETURN")
        .formParam("note", " ")
        .post("/filings/" + filing + "/decisions")
        .then()
        .statusCode(400)
        .body(allOf(containsString("role=\"alert\""), containsString("value=\"RETURN\"")));
    String longNote = "材料不齐".repeat(600);
    form(city.supervisor, "/filings/" + filing)
        .formParam("decision", "RETURN")
        .formParam("note", longNote)
        .post("/filings/" + filing + "/decisions")
        .then()
        .statusCode(400)
        .body(allOf(containsString(longNote), containsString("is-invalid")));
    as(city.supervisor)
        .get("/api/v1/filings/" + filing)
        .then()
        .body("state", equalTo("IN_APPROVAL"));

    String closing = city.filed("CLOSE", city.account(), Map.of());
    form(city.coordinator, "/filings/" + closing)
        .formParam("channel", "云岫市人民政府门户网站")
        .formParam("url", "不是网址")
        .formParam("startsOn", "2026-12-01")
        .post("/filings/" + closing + "/announcements")
        .then()
        .statusCode(400)
        .body(
            allOf(
                containsString("云岫市人民政府门户网站"),
                containsString("不是网址"),
                containsString("2026-12-01"),
                containsString("is-invalid")));
  }

  @Test
  void a_ledger_is_tried_on_its_page_before_it_is_entered() {
    String bureau = as(city.coordinator).get("/api/v1/units/" + city.bureau).path("name");
    byte[] table =
        ("主办单位,平台类型,账号名称\n" + bureau + ",微信,云岫停车\n" + bureau + ",电台,云岫之声\n")
            .getBytes(StandardCharsets.UTF_8);

    upload(table, "try")
        .then()
        .statusCode(200)
        .body(allOf(containsString("什么都没有写入"), containsString("不认识这个平台类型")));
    upload(table, "enter").then().statusCode(200).body(containsString("导入完成"));
    page(city.supervisor, "/filings?waiting=true&historic=true")
        .then()
        .body(allOf(containsString("云岫停车"), containsString("确认所选历史备案")));
  }

  @Test
  void the_pages_speak_english_where_it_is_asked_for() {
    given()
        .cookie("juzhen_session", cookie(city.coordinator))
        .header("Accept-Language", "en")
        .accept("text/html")
        .get("/accounts")
        .then()
        .statusCode(200)
        .body(containsString("Accounts and filings"));
  }

  private Response upload(byte[] table, String mode) {
    String token = token(page(city.coordinator, "/accounts/import"));
    return given()
        .cookie("juzhen_session", cookie(city.coordinator))
        .cookie("csrf-token", token)
        .accept("text/html")
        .multiPart("csrf-token", token)
        .multiPart("file", "ledger.csv", table, "text/csv")
        .multiPart("mode", mode)
        .post("/accounts/import");
  }

  private RequestSpecification form(String who, String page) {
    String token = token(page(who, page));
    return given()
        .redirects()
        .follow(false)
        .cookie("juzhen_session", cookie(who))
        .cookie("csrf-token", token)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", token);
  }

  private static String token(Response page) {
    return page.getCookie("csrf-token");
  }

  private Response page(String who, String path) {
    return given().cookie("juzhen_session", cookie(who)).accept("text/html").get(path);
  }

  private String cookie(String who) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> sessions.enter(who, World.PASSWORD))
          .cookie();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
