package org.juzhen.story;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;

/** A bureau that leads in an emergency, and an office below it with an account of its own. */
final class GivenEmergency {
  private static final String SECRET = "whsec_eXVueGl1LWFwcC1zZWNyZXQtZm9yLXN0b3JpZXM=";

  final City city = new City();
  final String app = city.app();
  final String principal = city.world.person("principal", city.department, "PRINCIPAL_LEADER");
  final String below = city.world.unit("云岫市公路服务中心", "COUNTY", "DEPARTMENT", city.department);
  final String above = city.world.person("above", city.department, "SUPERVISOR");
  final String clerk = city.world.person("clerk", below, "COORDINATOR");
  final String editor = city.world.person("below", below, "EDITOR");
  final String leader = city.world.person("head", below, "LEADER");
  final String account;
  private final DueWorks due;

  GivenEmergency(DueWorks due) {
    this.due = due;
    account = app(below, clerk);
  }

  /** A main account of an office below the bureau, filed by its coordinator. */
  String app(String unit, String clerk) {
    Map<String, Object> account = new HashMap<>();
    account.put("unitId", unit);
    account.put("platform", "APP");
    account.put("kind", "APP");
    account.put("name", city.world.unique("公路服务"));
    account.put("platformId", city.world.unique("gh_"));
    account.put("main", true);
    account.put("purpose", "发布路况");
    account.put("functions", List.of("PUBLISH", "INTERACT"));
    account.put("contentOwner", "林可");
    account.put("securityOwner", "周舟");
    Map<String, Object> filing =
        Map.of("kind", "OPEN", "account", account, "reason", "工作需要", "materials", List.of());
    String filed = id(as(clerk).body(filing).post("/api/v1/filings"));
    as(clerk).post("/api/v1/filings/" + filed + "/submission").then().statusCode(200);
    String opened =
        as(above)
            .body(Map.of("decision", "AGREE", "note", "同意备案"))
            .post("/api/v1/filings/" + filed + "/decisions")
            .then()
            .statusCode(200)
            .extract()
            .path("accountId");
    String name = "app" + UUID.randomUUID().toString().substring(0, 8);
    Platforms.register("app", Map.of("account", name, "secret", SECRET));
    as(clerk)
        .body(Map.of("baseUrl", Platforms.url() + "/app/" + name, "secret", SECRET))
        .put("/api/v1/accounts/" + opened + "/credentials")
        .then()
        .statusCode(200);
    return opened;
  }

  Map<String, Object> wanted(String kind, Instant began) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unitId", city.department);
    wanted.put("kind", kind);
    wanted.put("title", "云岫大桥封闭" + UUID.randomUUID().toString().substring(0, 8));
    wanted.put("summary", "大桥北侧引桥发生沉降，已封闭交通，无人员受伤。");
    wanted.put("respondingBody", "云岫市交通运输局");
    wanted.put("beganAt", began.toString());
    return wanted;
  }

  Response open(String by, Map<String, Object> wanted) {
    return as(by).body(wanted).post("/api/v1/emergencies");
  }

  String opened(String kind, Instant began) {
    return id(open(city.coordinator, wanted(kind, began)));
  }

  JsonPath thread(String by, String id) {
    return as(by).get("/api/v1/emergencies/" + id).then().statusCode(200).extract().jsonPath();
  }

  Response post(String by, String id, String path, Object body) {
    return as(by).body(body).post("/api/v1/emergencies/" + id + path);
  }

  Map<String, Object> update(String kind) {
    Map<String, Object> update = new HashMap<>();
    update.put("kind", kind);
    update.put("title", "关于云岫大桥封闭的通报");
    update.put("bodyHtml", "<p>大桥北侧引桥沉降，现已封闭，请绕行二桥。</p>");
    return update;
  }

  /** Writes an update and returns its id; it waits for its signatures. */
  String written(String id, Map<String, Object> update) {
    JsonPath view =
        post(city.editor, id, "/updates", update).then().statusCode(200).extract().jsonPath();
    return view.getString("updates[-1].id");
  }

  String postOf(String id) {
    return thread(city.editor, id).getString("updates[-1].postId");
  }

  void sent(String by, String id, String update) {
    post(by, id, "/updates/" + update + "/publication", Map.of("push", true))
        .then()
        .statusCode(200);
    due.drive("delivery");
  }

  /** The office below takes it over, its leader signs, and it goes out. */
  void followed(String id, String update) {
    post(editor, id, "/updates/" + update + "/takeover", "").then().statusCode(200);
    String taken =
        as(editor).get("/api/v1/posts?accountId=" + account).then().extract().path("items[0].id");
    city.sign(leader, "postId", taken);
    sent(editor, id, update);
  }

  /** When that clock of the thread ends. */
  Instant due(String id, String kind) {
    String at =
        thread(city.leader, id).getString("clocks.find { it.kind == '" + kind + "' }.clock.dueAt");
    return OffsetDateTime.parse(at).toInstant();
  }

  static boolean met(JsonPath view, String kind) {
    return view.getString("clocks.find { it.kind == '" + kind + "' }.metAt") != null;
  }

  /** The kinds of all that a person was told, the newest first. */
  static List<String> told(String person) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .path("items.kind");
  }

  /** How often a person was told of what is found there. */
  static int told(String person, String link) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.link == '" + link + "' }")
        .size();
  }

  static String personId(String person, String unit) {
    return World.admin()
        .get("/api/v1/people?limit=500&unitId=" + unit)
        .path("items.find { it.username == '" + person + "' }.id");
  }
}
