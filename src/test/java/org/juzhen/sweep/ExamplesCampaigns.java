package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.kernel.HubClock;

/** The calls about campaigns. */
final class ExamplesCampaigns {
  private final SweptOffice o;
  private final ExamplesRegister.Put to;
  private final String by;

  private ExamplesCampaigns(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
    by = office.office.leader();
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    ExamplesCampaigns examples = new ExamplesCampaigns(office, to);
    examples.ofTheCampaign();
    examples.ofItems();
  }

  private Map<String, Object> wanted() {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    Map<String, Object> takers = new HashMap<>();
    takers.put("belowUnitId", o.filings.bureau);
    takers.put("platforms", List.of("WEIBO", "TOUTIAO"));
    takers.put("mainOnly", false);
    takers.put("accountIds", List.of(o.account));
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unitId", o.filings.bureau);
    wanted.put("name", o.world.unique("安全月"));
    wanted.put("tag", "安全月");
    wanted.put("topics", List.of("安全"));
    wanted.put("purpose", "普及安全知识");
    wanted.put("fromOn", today.toString());
    wanted.put("toOn", today.plusDays(9).toString());
    wanted.put("target", "EACH_POSTS");
    wanted.put("postsEach", 2);
    wanted.put("takers", takers);
    return wanted;
  }

  private String campaign() {
    return id(as(by).body(wanted()).post("/api/v1/campaigns"));
  }

  private void ofTheCampaign() {
    Map<String, Object> words = Map.of("words", "小结");
    to.put("POST", "/campaigns", Example.of(by, 201, wanted()));
    to.put("POST", "/campaigns/trials", Example.of(by, 200, wanted()));
    to.put("POST", "/campaigns/{id}/looking", Example.on(by, campaign(), null));
    to.put("POST", "/campaigns/{id}/closing", Example.on(by, campaign(), words));
    to.put("POST", "/campaigns/{id}/cancellation", Example.on(by, campaign(), words));
  }

  private void ofItems() {
    Map<String, Object> item = new HashMap<>();
    item.put("kind", "POST");
    item.put("itemId", o.draft());
    to.put("POST", "/campaigns/{id}/items", Example.on(by, campaign(), item));
    to.put("POST", "/campaigns/{id}/items/{item}/rejection", joined(item, campaign(), "JOINED"));
    String thrownOut = campaign();
    Example out = joined(item, thrownOut, "JOINED");
    as(by)
        .post("/api/v1/campaigns/" + thrownOut + "/items/" + out.ids().get("item") + "/rejection")
        .then()
        .statusCode(200);
    to.put("POST", "/campaigns/{id}/items/{item}/confirmation", out);
  }

  private Example joined(Map<String, Object> item, String campaign, String state) {
    as(by).body(item).post("/api/v1/campaigns/" + campaign + "/items").then().statusCode(200);
    String joined =
        as(by).get("/api/v1/campaigns/" + campaign + "/items?state=" + state).path("items[0].id");
    return Example.on(by, campaign, null).with("item", joined);
  }
}
