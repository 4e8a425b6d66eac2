package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.kernel.HubClock;

/** The calls about material of contributors. */
final class ExamplesMaterial {
  private final SweptOffice o;
  private final ExamplesRegister.Put to;
  private final String by;
  private final String account;

  private ExamplesMaterial(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
    by = office.office.editor();
    account = as(by).get("/api/v1/contributions/accounts").path("items[0].id");
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    ExamplesMaterial examples = new ExamplesMaterial(office, to);
    examples.ofContributors();
    examples.ofTheDesk();
  }

  private Map<String, Object> wanted() {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("fromUnitId", o.filings.bureau);
    wanted.put("accountId", account);
    wanted.put("title", o.world.unique("大桥通车"));
    wanted.put("text", "大桥加固工程今日完工。");
    wanted.put("gatheredBy", "林可");
    wanted.put("writtenBy", "周舟");
    wanted.put("place", "云岫大桥");
    wanted.put("happenedAt", Instant.now().minusSeconds(3_600).toString());
    wanted.put("topic", "畅行云岫");
    wanted.put("wantedOn", LocalDate.now(HubClock.ZONE).plusDays(1).toString());
    return wanted;
  }

  private String material() {
    return id(as(by).body(wanted()).post("/api/v1/contributions"));
  }

  private void ofContributors() {
    to.put("POST", "/contributions", Example.of(by, 201, wanted()));
    to.put("POST", "/contributions/{id}/amendment", Example.on(by, material(), wanted()));
    to.put("POST", "/contributions/{id}/withdrawal", Example.on(by, material(), null));
  }

  private void ofTheDesk() {
    to.put("POST", "/contributions/{id}/taking", Example.on(by, material(), null));
    String taken = material();
    as(by).post("/api/v1/contributions/" + taken + "/taking").then().statusCode(200);
    to.put("POST", "/contributions/{id}/putting-back", Example.on(by, taken, null));
    to.put(
        "POST",
        "/contributions/{id}/question",
        Example.on(by, material(), Map.of("words", "几点开放？")));
    Map<String, Object> refusal = Map.of("reason", "OUTDATED", "words", "已过时");
    to.put("POST", "/contributions/{id}/refusal", Example.on(by, material(), refusal));
    String declined = material();
    as(by)
        .body(refusal)
        .post("/api/v1/contributions/" + declined + "/refusal")
        .then()
        .statusCode(200);
    to.put("POST", "/contributions/{id}/resumption", Example.on(by, declined, null));
    Map<String, Object> use = new HashMap<>();
    use.put("ids", List.of(material()));
    use.put("accountIds", List.of(account));
    use.put("title", "大桥通车");
    use.put("grade", "ORIGINAL");
    to.put("POST", "/contributions/posts", Example.of(by, 201, use));
  }
}
