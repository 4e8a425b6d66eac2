package org.juzhen.filing;

import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.house.World;

/** A province with a city and the city's bureau, and filings of every kind by the bureau. */
class GivenKinds {
  final World world = new World();
  final String provinceUnit;
  final String cityUnit;
  final String bureauUnit;
  final String province;
  final String city;
  final String coordinator;
  private String office;
  private final List<Map<String, Object>> papers = new ArrayList<>();

  private GivenKinds(String profile) {
    provinceUnit = unit("云岭省人民政府", "PROVINCE", "GOVERNMENT", null, profile);
    cityUnit = unit("云岫市人民政府", "PREFECTURE", "GOVERNMENT", provinceUnit, null);
    bureauUnit = unit("云岫市交通运输局", "PREFECTURE", "DEPARTMENT", cityUnit, null);
    province = world.person("province", provinceUnit, "SUPERVISOR");
    city = world.person("city", cityUnit, "SUPERVISOR");
    coordinator = world.person("coordinator", bureauUnit, "COORDINATOR");
    GivenPosts.named(coordinator, bureauUnit);
    paper("LEADER_CONSENT");
    paper("COLLECTIVE_RECORD");
  }

  /** A province under the rules of a profile. */
  static GivenKinds province(String profile) {
    return new GivenKinds(profile);
  }

  String unit(String name, String level, String kind, String parent, String profile) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", world.unique(name));
    unit.put("level", level);
    unit.put("kind", kind);
    unit.put("regionCode", "980600");
    unit.put("parentId", parent);
    unit.put("profile", profile);
    return World.id(World.admin().body(unit).post("/api/v1/units"));
  }

  /** A paper that goes with every filing from now on. */
  final void paper(String type) {
    papers.add(Map.of("type", type, "text", "原件存局办公室"));
  }

  /** A picture of a paper that goes with every filing from now on. */
  void picture(String type) {
    String file = GivenAnswer.upload(coordinator, "proof.png", GivenAnswer.PNG);
    papers.add(Map.of("type", type, "fileId", file));
  }

  Map<String, Object> toOpen(String platform, Map<String, Object> particulars) {
    Map<String, Object> account = new HashMap<>();
    account.put("unitId", bureauUnit);
    account.put("platform", platform);
    account.put("kind", platform.equals("APP") ? "APP" : "SUBSCRIPTION");
    account.put("name", world.unique("云岫交通"));
    account.put("platformId", world.unique("gh_"));
    account.put("purpose", "发布交通出行信息，回应群众关切");
    account.put("functions", List.of("PUBLISH", "INTERACT"));
    account.put("contentOwner", "沈知行");
    account.put("securityOwner", "陆望舒");
    if (platform.equals("APP")) {
      account.put(
          "details", Map.of("icpNo", "云岭ICP备2025000001号-1A", "publicSecurityNo", "98060002000001"));
    }
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "OPEN");
    filing.put("account", account);
    filing.put("particulars", particulars);
    filing.put("reason", "便于群众了解出行信息");
    filing.put("materials", papers);
    return filing;
  }

  /** An account that every level agreed to and that is in use. */
  String account(String platform) {
    String id = World.id(as(coordinator).body(toOpen(platform, null)).post("/api/v1/filings"));
    submit(id).then().statusCode(200);
    String account = agree(id, city, province).path("accountId");
    if (status(account).path("status").equals("APPROVED")) {
      register(id).then().statusCode(200);
    }
    return account;
  }

  /** The account of a filing is certified in the bureau's name. */
  Response register(String filing) {
    Map<String, Object> said = new HashMap<>();
    said.put("platformId", world.unique("gh_"));
    said.put("certifiedBody", name(bureauUnit));
    said.put("securityTest", "检测报告第 7 号");
    return as(coordinator).body(said).post("/api/v1/filings/" + filing + "/registration");
  }

  String name(String unit) {
    return as(coordinator).get("/api/v1/units/" + unit).path("name");
  }

  /** Who files for the city itself. */
  String office() {
    if (office == null) {
      office = world.person("office", cityUnit, "COORDINATOR");
      GivenPosts.named(office, cityUnit);
    }
    return office;
  }

  /** The city government's own main account, in use. */
  @SuppressWarnings("unchecked")
  String mainAccountOfTheCity() {
    Map<String, Object> wanted = toOpen("WECHAT", null);
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("unitId", cityUnit);
    account.put("main", true);
    String id = World.id(as(office()).body(wanted).post("/api/v1/filings"));
    as(office()).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    String opened = GivenFilings.decide(province, id, "AGREE").path("accountId");
    String body = as(office()).get("/api/v1/units/" + cityUnit).path("name");
    as(office())
        .body(Map.of("platformId", world.unique("gh_"), "certifiedBody", body))
        .post("/api/v1/filings/" + id + "/registration")
        .then()
        .statusCode(200);
    return opened;
  }

  Response draft(String kind, String account, Map<String, Object> particulars) {
    return draftBy(coordinator, kind, account, particulars);
  }

  Response draftBy(String who, String kind, String account, Map<String, Object> particulars) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", kind);
    filing.put("accountId", account);
    filing.put("particulars", particulars);
    filing.put("reason", "按工作需要办理");
    filing.put("materials", papers);
    return as(who).body(filing).post("/api/v1/filings");
  }

  Response submit(String id) {
    return as(coordinator).post("/api/v1/filings/" + id + "/submission");
  }

  /** A filing on its way. */
  String submitted(String kind, String account, Map<String, Object> particulars) {
    String id = World.id(draft(kind, account, particulars));
    submit(id).then().statusCode(200);
    return id;
  }

  /** How handing it in is answered; the draft is taken back. */
  Response refused(String kind, String account, Map<String, Object> particulars) {
    String id = World.id(draft(kind, account, particulars));
    Response answer = submit(id);
    as(coordinator).post("/api/v1/filings/" + id + "/withdrawal").then().statusCode(200);
    return answer;
  }

  /** A filing to which everybody agreed. */
  String filed(String kind, String account, Map<String, Object> particulars, String... levels) {
    String id = submitted(kind, account, particulars);
    agree(id, levels).then().statusCode(200);
    return id;
  }

  /** The levels agree one after the other, as many as there are. */
  Response agree(String id, String... levels) {
    Response answer = null;
    for (String level : levels) {
      if (answer == null || answer.path("state").equals("IN_APPROVAL")) {
        answer = GivenFilings.decide(level, id, "AGREE");
        answer.then().statusCode(200);
      }
    }
    return answer;
  }

  /** An authority outside of the hub agrees by a document, which two people bring in. */
  Response external(String id, String document) {
    String second = world.person(world.unique("second"), bureauUnit, "LEADER");
    GivenAnswer answer = GivenAnswer.to(id, "AGREE");
    answer.letter(coordinator).then().statusCode(200);
    answer
        .recorded(coordinator, Map.of("documentNo", document, "authority", "国务院办公厅"))
        .then()
        .statusCode(200);
    return answer.check(second, true, null);
  }

  Response status(String account) {
    return as(coordinator).get("/api/v1/accounts/" + account);
  }
}
