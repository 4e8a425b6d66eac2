package org.juzhen.filing;

import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.house.World;

/** A city with a bureau below it, and filings that walk the same road as everybody's. */
public class GivenFilings {
  public final World world = new World();
  public final String city;
  public final String bureau;
  public final String coordinator;
  public final String supervisor;

  /** A city under the country's rules. */
  public GivenFilings() {
    this(null);
  }

  /** A city under the rules of a named profile. */
  public GivenFilings(String profile) {
    city = unit("云岫市人民政府", "GOVERNMENT", null, profile);
    bureau = unit("云岫市交通运输局", "DEPARTMENT", city, null);
    coordinator = world.person("coordinator", bureau, "COORDINATOR");
    supervisor = world.person("supervisor", city, "SUPERVISOR");
    if (profile != null) {
      GivenPosts.named(coordinator, bureau);
    }
  }

  private String unit(String name, String kind, String parent, String profile) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", world.unique(name));
    unit.put("level", "PREFECTURE");
    unit.put("kind", kind);
    unit.put("regionCode", "980600");
    unit.put("parentId", parent);
    unit.put("profile", profile);
    return World.id(World.admin().body(unit).post("/api/v1/units"));
  }

  /** Everything that the country's rules ask of a filing to open. */
  public Map<String, Object> toOpen(String platform, String name, String platformId) {
    Map<String, Object> account = new HashMap<>();
    account.put("unitId", bureau);
    account.put("platform", platform);
    account.put("kind", "SUBSCRIPTION");
    account.put("name", name);
    account.put("platformId", platformId);
    account.put("purpose", "发布交通出行信息，回应群众关切");
    account.put("functions", List.of("PUBLISH", "INTERACT"));
    account.put("contentOwner", "沈知行");
    account.put("securityOwner", "陆望舒");
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "OPEN");
    filing.put("account", account);
    filing.put("reason", "便于群众了解出行信息");
    filing.put("materials", List.of());
    return filing;
  }

  /** A draft that could be handed in. */
  public String draft() {
    return World.id(
        as(coordinator)
            .body(toOpen("WECHAT", world.unique("云岫交通"), world.unique("gh_")))
            .post("/api/v1/filings"));
  }

  /** A filing that waits for the city. */
  public String submitted() {
    String id = draft();
    as(coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    return id;
  }

  /** An account that was filed and may post. */
  public String account() {
    return decide(supervisor, submitted(), "AGREE")
        .then()
        .statusCode(200)
        .extract()
        .path("accountId");
  }

  /** A filing about an account. */
  public Response file(String kind, String accountId, Map<String, Object> changes) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", kind);
    filing.put("accountId", accountId);
    filing.put("changes", changes);
    filing.put("reason", "功能整合，方便群众");
    filing.put("materials", List.of(Map.of("type", "LEADER_CONSENT", "text", "主要负责人已同意")));
    return as(coordinator).body(filing).post("/api/v1/filings");
  }

  /** The same, agreed by the city. */
  public String filed(String kind, String accountId, Map<String, Object> changes) {
    String id = World.id(file(kind, accountId, changes));
    as(coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    decide(supervisor, id, "AGREE").then().statusCode(200);
    return id;
  }

  public static Response decide(String who, String filing, String decision) {
    return as(who)
        .body(Map.of("decision", decision, "note", "已核对材料"))
        .post("/api/v1/filings/" + filing + "/decisions");
  }

  public Response announce(String filing, LocalDate startsOn) {
    return as(coordinator)
        .body(
            Map.of(
                "channel", "云岫市人民政府门户网站",
                "url", "https://www.yunxiu.example/notice/1",
                "startsOn", startsOn.toString()))
        .post("/api/v1/filings/" + filing + "/announcements");
  }

  /** A filing that is handed in for an account that patrol had found. */
  String regularised(String account) {
    Map<String, Object> words = new HashMap<>();
    words.put("purpose", "发布路况");
    words.put("functions", List.of("PUBLISH"));
    words.put("contentOwner", "沈知行");
    words.put("securityOwner", "陆望舒");
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "OPEN");
    filing.put("accountId", account);
    filing.put("account", words);
    filing.put("reason", "补办备案");
    filing.put("materials", List.of());
    String id = World.id(as(coordinator).body(filing).post("/api/v1/filings"));
    as(coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    return id;
  }
}
