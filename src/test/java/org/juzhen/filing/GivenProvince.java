package org.juzhen.filing;

import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.house.World;

/** A province under a named profile, which decides itself on what its own bureau and city file. */
class GivenProvince {
  final World world = new World();
  final String province;
  final String bureau;
  final String city;
  final String supervisor;
  final String coordinator;
  final String mayor;

  GivenProvince(String profile) {
    province = unit("云岭省人民政府", "PROVINCE", "GOVERNMENT", null, profile);
    bureau = unit("云岭省交通运输厅", "PROVINCE", "DEPARTMENT", province, null);
    city = unit("云岫市人民政府", "PREFECTURE", "GOVERNMENT", province, null);
    supervisor = world.person("supervisor", province, "SUPERVISOR");
    coordinator = world.person("coordinator", bureau, "COORDINATOR");
    mayor = world.person("mayor", city, "COORDINATOR");
    GivenPosts.named(coordinator, bureau);
    GivenPosts.named(mayor, city);
  }

  private String unit(String name, String level, String kind, String parent, String profile) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", world.unique(name));
    unit.put("level", level);
    unit.put("kind", kind);
    unit.put("regionCode", "980000");
    unit.put("parentId", parent);
    unit.put("profile", profile);
    return World.id(World.admin().body(unit).post("/api/v1/units"));
  }

  /** A filing to open, of the bureau or of the city, agreed by the province. */
  String opened(String who) {
    Map<String, Object> account = new HashMap<>();
    account.put("unitId", who.equals(mayor) ? city : bureau);
    account.put("platform", "WECHAT");
    account.put("kind", "SUBSCRIPTION");
    account.put("name", world.unique("云岭发布"));
    account.put("platformId", world.unique("gh_"));
    account.put("purpose", "发布信息");
    account.put("functions", List.of("PUBLISH"));
    account.put("contentOwner", "沈知行");
    account.put("securityOwner", "陆望舒");
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "OPEN");
    filing.put("account", account);
    filing.put("reason", "便民");
    return agreed(who, filing);
  }

  String account(String who) {
    return as(who).get("/api/v1/filings/" + opened(who)).path("accountId");
  }

  /** A filing about an account, agreed by the province. */
  String agreed(String who, String kind, String account, Map<String, Object> changes) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", kind);
    filing.put("accountId", account);
    filing.put("changes", changes);
    filing.put("reason", "无力维护");
    filing.put("particulars", kind.equals("CLOSE") ? Map.of("cause", "CANNOT_MAINTAIN") : null);
    return agreed(who, filing);
  }

  private String agreed(String who, Map<String, Object> filing) {
    String id = World.id(as(who).body(filing).post("/api/v1/filings"));
    complete(who, id);
    as(who)
        .post("/api/v1/filings/" + id + "/submission")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
    GivenFilings.decide(supervisor, id, "AGREE").then().log().ifValidationFails().statusCode(200);
    return id;
  }

  /** Hands in every paper that is asked for. */
  private static void complete(String who, String id) {
    List<String> missing = as(who).get("/api/v1/filings/" + id).jsonPath().getList("missing.what");
    List<Map<String, String>> papers = new ArrayList<>();
    for (String what : missing) {
      if (what.startsWith("materials.")) {
        String type = what.substring("materials.".length()).replaceAll("\\|.*", "");
        papers.add(
            type.endsWith("_PROOF")
                ? Map.of("type", type, "fileId", GivenAnswer.upload(who, "a.png", GivenAnswer.PNG))
                : Map.of("type", type, "text", "原件存局办公室"));
      }
    }
    as(who)
        .header("If-Match", "*")
        .body(Map.of("materials", papers))
        .patch("/api/v1/filings/" + id)
        .then()
        .statusCode(200);
  }

  Response announce(String who, String filing, Map<String, ?> said) {
    return as(who).body(said).post("/api/v1/filings/" + filing + "/announcements");
  }

  static Map<String, Object> notice(LocalDate startsOn, String place) {
    Map<String, Object> said = new HashMap<>();
    said.put("channel", "云岭省人民政府门户网站");
    said.put("url", GivenNotices.url(place));
    said.put("startsOn", startsOn.toString());
    said.put("place", place);
    return said;
  }
}
