package org.juzhen.impersonation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.GivenPace;

@HubTest
class ImpersonationStoryTest {
  @Inject GivenPace pace;
  private GivenFilings city;
  private String name;

  @BeforeEach
  void a_registered_account() {
    city = new GivenFilings();
    name = city.world.unique("云岫交通发布");
    String gh = city.world.unique("gh_").replace("-", "");
    String filing =
        World.id(
            as(city.coordinator).body(city.toOpen("WECHAT", name, gh)).post("/api/v1/filings"));
    as(city.coordinator).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
    GivenFilings.decide(city.supervisor, filing, "AGREE").then().statusCode(200);
  }

  private Map<String, Object> imitation() {
    Map<String, Object> report = new HashMap<>();
    report.put("platform", "WECHAT");
    report.put("name", name + "官方");
    report.put("words", "<b>冒充</b>，要求扫码付款\u202e");
    return report;
  }

  private String reported() {
    nobody().body(imitation()).post("/api/v1/public/impersonations").then().statusCode(201);
    return as(city.supervisor).get("/api/v1/impersonations?state=REPORTED").path("items[0].id");
  }

  private Response step(String id, String action, Object... more) {
    Map<String, Object> step = new HashMap<>();
    step.put("action", action);
    step.put("note", "已核");
    for (int i = 0; i < more.length; i += 2) {
      step.put((String) more[i], more[i + 1]);
    }
    return as(city.supervisor).body(step).post("/api/v1/impersonations/" + id + "/steps");
  }

  private Response letter(String id, String to, String number) {
    return as(city.supervisor)
        .body(Map.of("addressee", to, "documentNo", number, "sentOn", "2026-01-05"))
        .post("/api/v1/impersonations/" + id + "/letters");
  }

  @Test
  @Clause({"R-SX-057", "R-47-039", "R-123-013"})
  void a_citizens_report_walks_the_whole_road_with_letters_and_evidence() {
    String id = reported();
    as(city.supervisor)
        .get("/api/v1/impersonations/" + id)
        .then()
        .body("source", equalTo("CITIZEN"))
        .body("unitId", equalTo(city.bureau))
        .body("words", equalTo("<b>冒充</b>，要求扫码付款"))
        .body("clocks[0].basis.document", equalTo("国办发〔2018〕123号"))
        .body("actions", contains("TAKE_UP", "DISMISS"));
    step(id, "TAKE_UP").then().statusCode(200).body("state", equalTo("VERIFYING"));
    step(id, "CONFIRM").then().statusCode(422).body("code", equalTo("GROUNDS_NEEDED"));
    step(id, "CONFIRM", "grounds", List.of("NAME"))
        .then()
        .statusCode(422)
        .body("code", equalTo("EVIDENCE_NEEDED"));
    as(city.supervisor)
        .body(Map.of("url", "https://mp.weixin.qq.com/s/fake", "note", "截图另存"))
        .post("/api/v1/impersonations/" + id + "/evidence")
        .then()
        .statusCode(200);
    step(id, "CONFIRM", "grounds", List.of("NAME", "LOGO"))
        .then()
        .statusCode(200)
        .body("clocks[0].basis.clause", equalTo("第23条(三)"));
    step(id, "REQUEST").then().statusCode(422).body("code", equalTo("LETTER_NEEDED"));
    letter(id, "PLATFORM", "云政办函〔2026〕3号").then().statusCode(200);
    step(id, "REQUEST").then().statusCode(422).body("missing", contains("CYBERSPACE"));
    letter(id, "CYBERSPACE", "云政办函〔2026〕4号").then().statusCode(200);
    step(id, "REQUEST").then().statusCode(200).body("state", equalTo("REQUESTED"));
    step(id, "REFER").then().statusCode(422).body("missing", contains("POLICE"));
    step(id, "TAKE_DOWN").then().statusCode(200).body("state", equalTo("TAKEN_DOWN"));
    letter(id, "POLICE", "云政办函〔2026〕9号").then().statusCode(200);
    step(id, "REFER").then().statusCode(200).body("state", equalTo("POLICE"));
    step(id, "CLOSE")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("outcome", equalTo("HANDLED"))
        .body("letters", hasSize(3))
        .body("actions", empty())
        .body("steps.leadsTo", hasItem("POLICE"));
    letter(id, "POLICE", "再次").then().statusCode(409);
  }

  @Test
  void the_same_imitation_is_one_case_and_its_receipt_says_how_it_stands() {
    Response first = nobody().body(imitation()).post("/api/v1/public/impersonations");
    Response second = nobody().body(imitation()).post("/api/v1/public/impersonations");
    String receipt = first.path("receipt");
    assertThat(second.<String>path("receipt")).isEqualTo(receipt);

    nobody()
        .get("/api/v1/public/impersonations/" + receipt)
        .then()
        .statusCode(200)
        .body("state", equalTo("REPORTED"))
        .body("size()", equalTo(3));
    nobody().get("/api/v1/public/impersonations/NOPE").then().statusCode(404);
    given()
        .accept("text/html")
        .get("/public/report/" + receipt)
        .then()
        .statusCode(200)
        .body(containsString(receipt));
  }

  @Test
  void strangers_and_the_imitated_unit_itself_do_not_decide() {
    String id = reported();
    GivenFilings other = new GivenFilings();
    as(other.supervisor).get("/api/v1/impersonations/" + id).then().statusCode(404);
    as(city.coordinator).get("/api/v1/impersonations/" + id).then().statusCode(200);
    as(city.coordinator)
        .body(Map.of("action", "TAKE_UP"))
        .post("/api/v1/impersonations/" + id + "/steps")
        .then()
        .statusCode(403);
    step(id, "CLOSE").then().statusCode(409).body("code", equalTo("WRONG_CASE_STATE"));
  }

  @Test
  void a_real_account_is_no_imitation_and_floods_are_slowed_down() {
    String gh = city.world.unique("gh_").replace("-", "");
    String filing =
        World.id(
            as(city.coordinator)
                .body(city.toOpen("CHANNELS", city.world.unique("云岫视频"), gh))
                .post("/api/v1/filings"));
    as(city.coordinator)
        .header("If-Match", "*")
        .body(Map.of("account", Map.of("url", "https://channels.example/" + gh)))
        .patch("/api/v1/filings/" + filing)
        .then()
        .statusCode(200);
    as(city.coordinator).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
    GivenFilings.decide(city.supervisor, filing, "AGREE").then().statusCode(200);
    Map<String, Object> report = imitation();
    report.put("url", "http://www.channels.example/" + gh + "/");
    nobody()
        .body(report)
        .post("/api/v1/public/impersonations")
        .then()
        .statusCode(422)
        .body("code", equalTo("REGISTERED_ACCOUNT"));

    pace.reports(1);
    try {
      List<Integer> answers =
          java.util.stream.IntStream.range(0, 4)
              .map(
                  i ->
                      nobody().body(imitation()).post("/api/v1/public/impersonations").statusCode())
              .boxed()
              .toList();
      assertThat(answers).contains(429);
    } finally {
      pace.reports(0);
    }
  }

  @Test
  void the_page_of_the_capability_shows_the_arrows() throws Exception {
    String page = Files.readString(Path.of("../docs/capabilities/impersonation.md"));
    assertThat(page).contains(CaseAction.diagram());
  }
}
