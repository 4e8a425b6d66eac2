package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/**
 * A county's bureau brings together what it and the bodies below it run: three WeChat accounts, one
 * on Toutiao and a website end, and one account goes on. It happened like this in Fuping in 2024.
 */
@HubTest
class FourAccountsIntoOneStoryTest {
  private static final LocalDate HUNG = LocalDate.of(2024, 3, 30);

  @Inject TurnedClock clock;
  @Inject DueFilings due;

  private final World world = new World();
  private final Map<String, String> coordinators = new HashMap<>();
  private final List<String> deciding = new ArrayList<>();

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause({"R-SX-023", "R-SX-024", "R-SX-025", "R-SX-026", "R-47-014", "R-IM-017", "R-IM-018"})
  void four_accounts_and_a_site_are_closed_into_one() throws Throwable {
    day(LocalDate.of(2024, 1, 8));
    String province = unit("云岭省人民政府", "PROVINCE", "GOVERNMENT", null);
    String city = unit("云岫市人民政府", "PREFECTURE", "GOVERNMENT", province);
    String county = unit("临溪县人民政府", "COUNTY", "GOVERNMENT", city);
    String bureau = unit("临溪县自然资源局", "COUNTY", "DEPARTMENT", county);
    String target = opened(bureau, "WECHAT", "临溪自然资源");
    Map<String, String> ending = new LinkedHashMap<>();
    ending.put(opened(below(bureau, "林木检疫中心"), "WECHAT", "临溪林检"), "WECHAT");
    ending.put(opened(below(bureau, "综合执法大队"), "WECHAT", "临溪自然资源执法"), "WECHAT");
    ending.put(opened(below(bureau, "国土所工会"), "WECHAT", "临溪国土工会"), "WECHAT");
    ending.put(opened(bureau, "TOUTIAO", "临溪林业"), "TOUTIAO");
    ending.put(opened(below(bureau, "不动产登记中心"), "OTHER", "临溪不动产登记网"), "OTHER");

    day(LocalDate.of(2024, 3, 11));
    Map<String, String> closings = new LinkedHashMap<>();
    ending.keySet().forEach(a -> closings.put(a, filed("CLOSE", a, closing(target))));
    closings.values().forEach(f -> show(f).then().body("state", equalTo("FILED")));
    closings.forEach((a, f) -> assertThat(levels(f)).as("levels").endsWith(city, province));
    ending.keySet().forEach(a -> account(a).then().body("status", equalTo("ACTIVE")));

    day(HUNG);
    closings.forEach((a, f) -> announce(a, f, "CLOSING", "OWN_ACCOUNT").then().statusCode(200));
    ending.keySet().forEach(a -> account(a).then().body("status", equalTo("CLOSE_ANNOUNCED")));
    day(LocalDate.of(2024, 4, 29));
    due.run();
    ending.keySet().forEach(a -> account(a).then().body("status", equalTo("CLOSE_ANNOUNCED")));
    closings.values().forEach(f -> show(f).then().body("clocks.name", hasItem("closeNotice")));
    day(LocalDate.of(2024, 4, 30));
    due.run();
    ending.keySet().forEach(a -> account(a).then().body("status", equalTo("CLOSE_ANNOUNCED")));
    closings.forEach(
        (a, f) -> announce(a, f, "DESTINATION", "SAME_LEVEL_PORTAL").then().statusCode(200));
    closings.values().forEach(f -> GivenNotices.accepted(deciding.get(deciding.size() - 1), f));
    due.run();
    ending.keySet().forEach(a -> account(a).then().body("status", equalTo("CLOSED")));
    account(target).then().body("status", equalTo("ACTIVE")).body("mayPost", equalTo(true));

    day(LocalDate.of(2024, 5, 13));
    ending.keySet().forEach(a -> filed("DEREGISTER", a, null));
    ending.keySet().forEach(a -> account(a).then().body("status", equalTo("DEREGISTERED")));
    closings.values().forEach(f -> show(f).then().body("clocks.size()", equalTo(0)));
  }

  private void day(LocalDate day) {
    clock.set(day.atTime(10, 0).atZone(HubClock.ZONE).toInstant());
  }

  private String below(String bureau, String name) {
    return unit("临溪县" + name, "COUNTY", "PUBLIC_INSTITUTION", bureau);
  }

  private String unit(String name, String level, String kind, String parent) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", world.unique(name));
    unit.put("level", level);
    unit.put("kind", kind);
    unit.put("regionCode", "980628");
    unit.put("parentId", parent);
    unit.put("profile", parent == null ? "SHAANXI" : null);
    String id = World.id(World.admin().body(unit).post("/api/v1/units"));
    deciding.add(0, world.person(world.unique("s"), id, "SUPERVISOR"));
    coordinators.put(id, world.person(world.unique("c"), id, "COORDINATOR"));
    GivenPosts.named(coordinators.get(id), id);
    return id;
  }

  /** An account that everybody agreed to, on its platform and in use. */
  private String opened(String unit, String platform, String name) {
    Map<String, Object> account = new HashMap<>();
    account.put("unitId", unit);
    account.put("platform", platform);
    account.put("kind", platform.equals("WECHAT") ? "SUBSCRIPTION" : "OTHER");
    account.put("name", world.unique(name));
    account.put("platformId", world.unique("id"));
    account.put("purpose", "发布自然资源信息，回应群众关切");
    account.put("functions", List.of("PUBLISH", "INTERACT"));
    account.put("contentOwner", "沈知行");
    account.put("securityOwner", "陆望舒");
    account.put("details", platform.equals("OTHER") ? Map.of("otherPlatform", "政府网站") : null);
    Map<String, Object> filing = filing("OPEN");
    filing.put("account", account);
    filing.put("particulars", Map.of("exception", "承担独立职能，确需单独开设"));
    String id = agreed(coordinators.get(unit), filing);
    String body = as(coordinators.get(unit)).get("/api/v1/units/" + unit).path("name");
    as(coordinators.get(unit))
        .body(Map.of("platformId", world.unique("gh_"), "certifiedBody", body))
        .post("/api/v1/filings/" + id + "/registration")
        .then()
        .statusCode(200);
    return as(coordinators.get(unit)).get("/api/v1/filings/" + id).path("accountId");
  }

  private static Map<String, Object> closing(String target) {
    return Map.of("cause", "CONSOLIDATION", "targetAccountId", target);
  }

  private static Map<String, Object> filing(String kind) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", kind);
    filing.put("reason", "功能相近，整合后由一个账号统一发布");
    return filing;
  }

  private String filed(String kind, String account, Map<String, Object> particulars) {
    Map<String, Object> filing = filing(kind);
    filing.put("accountId", account);
    filing.put("particulars", particulars);
    return agreed(sponsor(account), filing);
  }

  /** Handed in with every paper that is asked for, and agreed level by level. */
  private String agreed(String who, Map<String, Object> filing) {
    String id = World.id(as(who).body(filing).post("/api/v1/filings"));
    List<Map<String, String>> papers = new ArrayList<>();
    String scan = GivenAnswer.upload(who, "proof.png", GivenAnswer.PNG);
    for (String what :
        as(who).get("/api/v1/filings/" + id).jsonPath().<String>getList("missing.what")) {
      if (what.startsWith("materials.")) {
        String type = what.substring("materials.".length()).replaceAll("\\|.*", "");
        papers.add(
            type.endsWith("_PROOF")
                ? Map.of("type", type, "fileId", scan)
                : Map.of("type", type, "text", "原件存局办公室"));
      }
    }
    as(who)
        .header("If-Match", "*")
        .body(Map.of("materials", papers))
        .patch("/api/v1/filings/" + id)
        .then()
        .statusCode(200);
    as(who).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    for (String level : deciding) {
      if (show(id).path("state").equals("IN_APPROVAL")) {
        GivenFilings.decide(level, id, "AGREE");
      }
    }
    show(id).then().body("state", equalTo("FILED"));
    return id;
  }

  private List<String> levels(String filing) {
    return show(filing).jsonPath().getList("levels.unitId");
  }

  private Response announce(String account, String filing, String kind, String place) {
    return as(sponsor(account))
        .body(
            Map.of(
                "kind",
                kind,
                "place",
                place,
                "channel",
                "公告栏",
                "url",
                place.equals("OWN_ACCOUNT") ? home(account) : "https://www.yunling.example/1",
                "startsOn",
                clock.today().toString()))
        .post("/api/v1/filings/" + filing + "/announcements");
  }

  /** An address on the account's own platform. */
  private String home(String account) {
    return switch (account(account).<String>path("platform")) {
      case "WEIBO" -> "https://weibo.com/5000000001/Nz1";
      case "DOUYIN" -> "https://v.douyin.com/iNz1/";
      case "TOUTIAO" -> "https://www.toutiao.com/article/1/";
      case "KUAISHOU" -> "https://v.kuaishou.com/1";
      case "OTHER" -> "https://www.linxi.example/1";
      default -> "https://mp.weixin.qq.com/s/Nz1";
    };
  }

  private String sponsor(String account) {
    return coordinators.get(account(account).<String>path("unitId"));
  }

  private Response account(String account) {
    return as(deciding.get(deciding.size() - 1)).get("/api/v1/accounts/" + account);
  }

  private Response show(String filing) {
    return as(deciding.get(deciding.size() - 1)).get("/api/v1/filings/" + filing);
  }
}
