package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.juzhen.filing.GivenFilings;

/** Examples of what follows a filing. */
final class ExamplesKinds {
  private ExamplesKinds() {}

  static void in(SweptOffice o, BiConsumer<String, Example> post) {
    String coordinator = o.filings.coordinator;
    Map<String, Object> registration = new HashMap<>();
    registration.put("platformId", o.world.unique("bili"));
    registration.put("certifiedBody", unitName(o));
    registration.put("url", "https://space.bilibili.com/7");
    registration.put("certifiedOn", "2026-01-05");
    registration.put("securityTest", "检测报告第 7 号");
    post.accept("/filings/{id}/registration", Example.on(coordinator, agreed(o), registration));
    post.accept(
        "/filings/{id}/statement",
        Example.on(coordinator, emergency(o), Map.of("text", "机房断电，账号后台无法登录，正在抢修。")));
    Map<String, Object> found = new HashMap<>();
    found.put("unitId", o.filings.bureau);
    found.put("platform", "XIAOHONGSHU");
    found.put("kind", "ENTERPRISE");
    found.put("name", o.world.unique("云岫小红"));
    found.put("platformId", o.world.unique("xhs"));
    found.put("url", "https://www.xiaohongshu.com/user/profile/7");
    found.put("evidence", "巡查发现，未备案。");
    post.accept("/accounts/discoveries", Example.of(o.filings.supervisor, 201, found));
  }

  private static String unitName(SweptOffice o) {
    return as(o.filings.coordinator).get("/api/v1/units/" + o.filings.bureau).path("name");
  }

  private static String agreed(SweptOffice o) {
    String filing =
        id(
            as(o.filings.coordinator)
                .body(o.filings.toOpen("BILIBILI", o.world.unique("哔哩"), null))
                .post("/api/v1/filings"));
    submit(o, filing);
    GivenFilings.decide(o.filings.supervisor, filing, "AGREE").then().statusCode(200);
    return filing;
  }

  private static String emergency(SweptOffice o) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "SUSPEND");
    filing.put("accountId", o.filings.account());
    filing.put("particulars", Map.of("cause", "FORCE_MAJEURE"));
    filing.put("reason", "机房断电");
    filing.put("materials", List.of());
    String id = id(as(o.filings.coordinator).body(filing).post("/api/v1/filings"));
    submit(o, id);
    return id;
  }

  private static void submit(SweptOffice o, String filing) {
    as(o.filings.coordinator)
        .post("/api/v1/filings/" + filing + "/submission")
        .then()
        .statusCode(200);
  }
}
