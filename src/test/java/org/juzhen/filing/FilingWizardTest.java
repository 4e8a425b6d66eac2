package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

@HubTest
class FilingWizardTest {
  private static final byte[] PDF = "%PDF-1.4 同意件".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PROGRAM = {
    'M', 'Z', 0, 3, 0, 0, 0, 4, 0, 0, (byte) 0xff, (byte) 0xff
  };

  @Inject SessionDesk sessions;
  private GivenFilings dali;

  @BeforeEach
  void aCity() {
    dali = new GivenFilings("DALI");
  }

  @Test
  void every_kind_is_offered_and_asks_only_its_own_questions() {
    Response matters = page(dali.coordinator, "/filings/new");
    for (FilingKind kind : FilingKind.values()) {
      matters.then().statusCode(200).body(containsString("/filings/new?kind=" + kind));
      page(dali.coordinator, "/filings/new?kind=" + kind).then().statusCode(200);
    }
    page(dali.coordinator, "/filings/new?kind=OPEN")
        .then()
        .body(allOf(containsString("name=\"platform\""), not(containsString("name=\"startsOn\""))));
    page(dali.coordinator, "/filings/new?kind=NO_SUCH").then().statusCode(400);
  }

  @Test
  void the_form_takes_every_field_and_a_refusal_keeps_them_and_the_picture() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 9};
    String account = opened();
    Response refused =
        change(account)
            .multiPart(text("contactPhone", "找老王"))
            .multiPart("qr", "码.png", png)
            .post("/filings");

    refused
        .then()
        .statusCode(400)
        .body(
            allOf(
                containsString("找老王"),
                containsString("云岫驿"),
                containsString("is-invalid\" id=\"f-contactPhone\""),
                containsString("现为：")));
    Response saved =
        change(account)
            .multiPart("contactPhone", "0899-5550101")
            .multiPart("qr", "码.png", png)
            .post("/filings");
    saved.then().statusCode(303);

    String path = saved.header("Location").replaceFirst("https?://[^/]+", "");
    as(dali.coordinator)
        .get("/api/v1" + path)
        .then()
        .body("changes.details.contact", equalTo("叶知秋"))
        .body("changes.details.updateCycle", equalTo("WEEKLY"))
        .body("changes.details.protectionLevel", equalTo(3))
        .body("changes.details.ipv6", equalTo(true))
        .body("changes.details.fans", equalTo(1200))
        .body("changes.details.certifiedUntil", equalTo("2027-05-01"))
        .body("changes.details.qrFileId", org.hamcrest.Matchers.notNullValue())
        .body("changes.industries", org.hamcrest.Matchers.hasItems("交通", "旅游"));
    page(dali.coordinator, path + "/edit")
        .then()
        .body(allOf(containsString("叶知秋"), containsString("交通、旅游"), containsString("已上传")));
  }

  private String opened() {
    Map<String, Object> wanted =
        dali.toOpen("WECHAT", dali.world.unique("云岫旧号"), dali.world.unique("gh_"));
    wanted.put(
        "materials",
        List.of(
            Map.of("type", "LEADER_CONSENT", "text", "主要负责人已签批同意"),
            Map.of("type", "COLLECTIVE_RECORD", "text", "局长办公会第七次会议")));
    String id = World.id(as(dali.coordinator).body(wanted).post("/api/v1/filings"));
    as(dali.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    return GivenFilings.decide(dali.supervisor, id, "AGREE").path("accountId");
  }

  private RequestSpecification change(String account) {
    return parts(dali.coordinator, "/filings/new?kind=CHANGE&accountId=" + account)
        .multiPart("kind", "CHANGE")
        .multiPart("accountId", account)
        .multiPart(text("introduction", "云岫驿"))
        .multiPart(text("contact", "叶知秋"))
        .multiPart("updateCycle", "WEEKLY")
        .multiPart("protectionLevel", "3")
        .multiPart("ipv6", "true")
        .multiPart("fans", "1200")
        .multiPart("certifiedUntil", "2027-05-01")
        .multiPart(text("industries", "交通，旅游"));
  }

  private static io.restassured.specification.MultiPartSpecification text(
      String name, String value) {
    return new io.restassured.builder.MultiPartSpecBuilder(value)
        .controlName(name)
        .charset("UTF-8")
        .mimeType("text/plain")
        .build();
  }

  @Test
  @Clause({"R-DL-013", "R-DL-015"})
  void what_is_missing_stands_with_its_clause_until_its_paper_is_there() {
    String draft = dali.draft();
    String path = "/filings/" + draft;
    page(dali.coordinator, path)
        .then()
        .body(
            allOf(
                containsString("集体研究纪要"),
                containsString("大政办通〔2021〕11号 第10条"),
                containsString("提交后由谁审批")));

    upload(path, "COLLECTIVE_RECORD", "纪要.pdf", PDF).then().statusCode(303);
    upload(path, "LEADER_CONSENT", "同意件.pdf", PDF).then().statusCode(303);

    page(dali.coordinator, path).then().body(containsString("内容齐全，可以提交"));
    as(dali.coordinator).get("/api/v1" + path).then().body("missing.size()", equalTo(0));
  }

  @Test
  void a_program_with_the_name_of_a_paper_and_a_file_that_is_no_paper_are_refused() {
    String path = "/filings/" + dali.draft();

    upload(path, "LEADER_CONSENT", "同意件.pdf", PROGRAM)
        .then()
        .statusCode(415)
        .body(containsString("不是可以保存的格式"));
    upload(path, "LEADER_CONSENT", "同意件.pdf", "同意".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body(containsString("不能作为备案材料"));
    upload(path, "no such", "同意件.pdf", PDF).then().statusCode(400);

    as(dali.coordinator).get("/api/v1" + path).then().body("materials.size()", equalTo(0));
  }

  @Test
  void whoever_decides_in_the_queue_is_led_to_the_next_one_the_oldest_first() {
    GivenFilings city = new GivenFilings();
    String first = city.submitted();
    String second = city.submitted();

    String queue = page(city.supervisor, "/filings?waiting=true").asString();
    Response decided =
        form(city.supervisor, "/filings/" + first + "?queue=true")
            .formParam("decision", "AGREE")
            .formParam("note", "同意")
            .formParam("queue", "true")
            .post("/filings/" + first + "/decisions");

    assertThat(queue.indexOf(first)).isBetween(0, queue.indexOf(second));
    decided.then().statusCode(303);
    assertThat(decided.header("Location")).contains("/filings/" + second + "?queue=true");
  }

  @Test
  void a_letter_an_answer_and_its_confirmation_are_three_forms() {
    GivenFilings city = new GivenFilings();
    String first = city.world.person("first", city.city, "COORDINATOR");
    String second = city.world.person("second", city.city, "LEADER");
    var wanted = city.toOpen("WEIBO", city.world.unique("云岫发布"), city.world.unique("wb"));
    @SuppressWarnings("unchecked")
    var account = (java.util.Map<String, Object>) wanted.get("account");
    account.put("unitId", city.city);
    String path = "/filings/" + World.id(as(first).body(wanted).post("/api/v1/filings"));
    as(first).post("/api/v1" + path + "/submission").then().statusCode(200);

    page(first, path).then().body(allOf(containsString("代录"), containsString("outside-letter")));
    form(first, path)
        .formParam("letterNo", "云政办函〔2026〕3号")
        .formParam("sentOn", GivenAnswer.today())
        .post(path + "/outside-letter")
        .then()
        .statusCode(303);
    parts(first, path)
        .multiPart("decision", "AGREE")
        .multiPart("authority", "province")
        .multiPart("documentNo", "8")
        .multiPart("answeredOn", GivenAnswer.today())
        .multiPart("scan", "answer.pdf", PDF)
        .post(path + "/outside-answer")
        .then()
        .statusCode(303);
    page(first, path).then().body(containsString("等待另一位同志"));
    form(second, path)
        .formParam("matches", "true")
        .post(path + "/outside-check")
        .then()
        .statusCode(303);
    as(first).get("/api/v1" + path).then().body("state", equalTo("FILED"));
  }

  @Test
  void the_life_of_an_account_tells_filings_and_notices_in_one_row() {
    GivenFilings city = new GivenFilings();
    String account = city.account();
    String closing = city.filed("CLOSE", account, null);
    String today = GivenAnswer.today();
    city.announce(closing, java.time.LocalDate.parse(today)).then().statusCode(200);

    page(city.coordinator, "/accounts/" + account)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("开设备案办理结果"),
                containsString("提交关停备案"),
                containsString("关停公告"),
                containsString("云岫市人民政府门户网站")));
  }

  private Response upload(String path, String type, String name, byte[] content) {
    return parts(dali.coordinator, path)
        .multiPart("type", type)
        .multiPart("file", name, content)
        .post(path + "/papers");
  }

  private RequestSpecification form(String who, String path) {
    String token = page(who, path).cookie("csrf-token");
    return session(who)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", token);
  }

  private RequestSpecification parts(String who, String path) {
    String token = page(who, path).cookie("csrf-token");
    return session(who).cookie("csrf-token", token).multiPart("csrf-token", token);
  }

  private Response page(String who, String path) {
    return session(who).get(path);
  }

  private RequestSpecification session(String who) {
    try {
      String cookie =
          VertxContextSupport.subscribeAndAwait(() -> sessions.enter(who, World.PASSWORD)).cookie();
      return given().redirects().follow(false).accept("text/html").cookie("juzhen_session", cookie);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
