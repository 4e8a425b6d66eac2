package org.juzhen.story;

import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;

/** A city with one department, its people, and accounts that were opened by filings. */
class City {
  private static final String SECRET = "whsec_eXVueGl1LWFwcC1zZWNyZXQtZm9yLXN0b3JpZXM=";
  private static final AtomicLong UIDS = new AtomicLong();
  private static final Map<String, Boolean> ALL_GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  final World world = new World();
  final String government;
  final String department;
  final String supervisor;
  final String coordinator;
  final String editor;
  final String reviewer;
  final String leader;
  final String handler;
  private final PlaceRules rules;

  City() {
    this(null);
  }

  /** Below a province. */
  City(String above) {
    government = world.unit("云岫市人民政府", "PREFECTURE", "GOVERNMENT", above);
    department = world.department("云岫市交通运输局", government);
    supervisor = world.person("supervisor", government, "SUPERVISOR", "PORTAL_EDITOR");
    rules = new PlaceRules(supervisor, government);
    Map<String, String> people =
        world.people(
            department,
            Map.of(
                "coordinator", "COORDINATOR",
                "editor", "EDITOR",
                "reviewer", "REVIEWER",
                "leader", "LEADER",
                "handler", "HANDLER"));
    coordinator = people.get("coordinator");
    editor = people.get("editor");
    reviewer = people.get("reviewer");
    leader = people.get("leader");
    handler = people.get("handler");
  }

  /** An account of the department, opened through a filing; returns its id. */
  String account(String platform, String kind, boolean main) {
    return account(platform, kind, main, List.of());
  }

  String account(String platform, String kind, boolean main, List<String> industries) {
    Map<String, Object> account = new HashMap<>();
    account.put("industries", industries);
    account.put("unitId", department);
    account.put("platform", platform);
    account.put("kind", kind);
    account.put("name", world.unique("云岫交通" + platform));
    account.put("platformId", world.unique("gh_"));
    account.put("main", main);
    account.put("purpose", "发布交通出行信息");
    account.put("functions", List.of("PUBLISH", "INTERACT"));
    account.put("contentOwner", "林可");
    account.put("securityOwner", "周舟");
    Map<String, Object> filing =
        Map.of("kind", "OPEN", "account", account, "reason", "工作需要", "materials", List.of());
    String filed = id(as(coordinator).body(filing).post("/api/v1/filings"));
    as(coordinator).post("/api/v1/filings/" + filed + "/submission").then().statusCode(200);
    return as(supervisor)
        .body(Map.of("decision", "AGREE", "note", "同意备案"))
        .post("/api/v1/filings/" + filed + "/decisions")
        .then()
        .statusCode(200)
        .extract()
        .path("accountId");
  }

  void credentials(String account, Map<String, String> values) {
    int status =
        as(coordinator)
            .body(values)
            .put("/api/v1/accounts/" + account + "/credentials")
            .statusCode();
    if (status >= 300) {
      throw new AssertionError("credentials refused: " + status);
    }
  }

  /** The city decides a rule from today on. */
  void decide(String key, String value) {
    rules.decide(key, value);
  }

  /** From another day on. */
  void decide(String key, String value, LocalDate from) {
    rules.decide(key, value, from);
  }

  /** Reviewer and leader sign everything that waits for this post. */
  void sign(String post) {
    sign(reviewer, "postId", post);
    sign(leader, "postId", post);
  }

  /** One person signs the review whose subject is named by this key. */
  void sign(String person, String key, String subject) {
    JsonPath waiting =
        as(person)
            .get("/api/v1/reviews?mine=true&limit=500")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String found = "items.find { it." + key + " == '" + subject + "' }";
    List<String> asked =
        waiting.getList(
            found + ".findings.findAll { it.severity == 'ANSWER' && it.answer == null }.id");
    Map<String, String> answers = new HashMap<>();
    asked.forEach(finding -> answers.put(finding, "RESOLVED"));
    as(person)
        .body(Map.of("decision", "APPROVE", "gates", ALL_GATES, "findings", answers, "note", "同意"))
        .post("/api/v1/reviews/" + waiting.getString(found + ".id") + "/decisions")
        .then()
        .statusCode(200);
  }

  /** A WeChat account that the simulated platform knows. */
  String wechat() {
    String appId = "wx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    Map<String, String> keys = Map.of("appId", appId, "appSecret", "verysecret1234567890");
    Platforms.register("wechat", keys);
    return connected(account("WECHAT", "SUBSCRIPTION", true), keys);
  }

  /** A Weibo account that the simulated platform knows; it may link to the portal. */
  String weibo() {
    return weibo(true);
  }

  /** The same; only a main one is bound by the shipped rule. */
  String weibo(boolean main) {
    String token = "2.00" + UUID.randomUUID();
    String uid = Long.toString(3_000_000_000L + UIDS.incrementAndGet());
    Platforms.register(
        "weibo", Map.of("uid", uid, "accessToken", token, "domains", List.of("yunxiu.example")));
    return connected(
        account("WEIBO", "ENTERPRISE", main),
        Map.of("appKey", "1", "appSecret", "s", "accessToken", token));
  }

  /** The department's own application. */
  String app() {
    return app(true);
  }

  String app(boolean main) {
    String name = "app" + UUID.randomUUID().toString().substring(0, 8);
    Platforms.register("app", Map.of("account", name, "secret", SECRET));
    return connected(
        account("APP", "APP", main),
        Map.of("baseUrl", Platforms.url() + "/app/" + name, "secret", SECRET));
  }

  private String connected(String account, Map<String, String> keys) {
    credentials(account, keys);
    return account;
  }

  /** Another unit takes an account of the department over (主办单位变更). */
  void moved(String account, String heir) {
    moved(account, heir, coordinator, supervisor);
  }

  /** The same, filed and agreed by these. */
  static void moved(String account, String heir, String clerk, String above) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "CHANGE");
    filing.put("accountId", account);
    filing.put("changes", Map.of("unitId", heir));
    filing.put("reason", "职能划转");
    filing.put("materials", List.of(Map.of("type", "NEW_SPONSOR_CONSENT", "text", "同意接收该账号")));
    String change = id(as(clerk).body(filing).post("/api/v1/filings"));
    as(clerk).post("/api/v1/filings/" + change + "/submission").then().statusCode(200);
    as(above)
        .body(Map.of("decision", "AGREE", "note", "同意"))
        .post("/api/v1/filings/" + change + "/decisions")
        .then()
        .statusCode(200)
        .body("state", equalTo("FILED"));
  }
}
