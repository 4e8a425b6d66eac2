package org.juzhen.sweep;

import static org.juzhen.house.World.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls about the list of sources. */
final class ExamplesSources {
  private ExamplesSources() {}

  static void in(SweptOffice o, ExamplesRegister.Put to) {
    Map<String, Object> asked = edition(o, "DEPARTMENT");
    asked.put("dryRun", true);
    to.put("POST", "/source-editions", Example.of(o.filings.coordinator, 201, asked));
    to.put(
        "POST",
        "/source-editions/{id}/confirmation",
        Example.on(o.clerk, proposed(o, "NATIONAL"), null));
    to.put(
        "DELETE",
        "/source-editions/{id}",
        Example.on(o.filings.coordinator, proposed(o, "PARTY_GOVERNMENT"), null));
    ofClasses(o, to);
    ofLinks(o, to);
    to.put(
        "PUT",
        "/articles/{id}/labels",
        Example.on(
            o.clerk,
            o.article(),
            Map.of(
                "topics", List.of("交通"),
                "industries", List.of("运输"),
                "regions", List.of("云岫"))));
  }

  private static void ofClasses(SweptOffice o, ExamplesRegister.Put to) {
    String at = "/class-rules";
    to.put("POST", at, Example.of(o.clerk, 201, rule(o)));
    to.put("POST", at + "/{id}/trial", Example.on(o.clerk, written(o), null));
    String tried = written(o);
    as(o.clerk).post("/api/v1/class-rules/" + tried + "/trial").then().statusCode(200);
    to.put("POST", at + "/{id}/activation", Example.on(o.clerk, tried, null));
    to.put("DELETE", at + "/{id}", Example.on(o.clerk, written(o), null));
  }

  private static void ofLinks(SweptOffice o, ExamplesRegister.Put to) {
    String policy = o.article();
    Map<String, Object> both = Map.of("policyId", policy, "readingId", o.article());
    String at = "/articles/{id}/links";
    to.put("POST", at, Example.on(o.clerk, policy, both));
    String link =
        as(o.clerk).body(both).post("/api/v1/articles/" + policy + "/links").path("[0].id");
    to.put(
        "POST", at + "/{link}/confirmation", Example.on(o.clerk, policy, null).with("link", link));
    to.put("POST", at + "/{link}/rejection", Example.on(o.clerk, policy, null).with("link", link));
  }

  private static String written(SweptOffice o) {
    return as(o.clerk).body(rule(o)).post("/api/v1/class-rules").then().extract().path("rule.id");
  }

  private static Map<String, Object> rule(SweptOffice o) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitId", o.filings.city);
    rule.put("portalId", o.portal.id);
    rule.put("name", "扫街" + o.world.unique("规则"));
    rule.put("importance", "ORDINARY");
    rule.put("sections", List.of("/nowhere/"));
    rule.put("titleWords", List.of("从不出现的词"));
    rule.put("tiers", List.of("PROVINCE"));
    rule.put("numbers", List.of("云政发〔*〕*号"));
    return rule;
  }

  private static String proposed(SweptOffice o, String part) {
    return as(o.filings.coordinator)
        .body(edition(o, part))
        .post("/api/v1/source-editions")
        .then()
        .statusCode(201)
        .extract()
        .path("editionId");
  }

  private static Map<String, Object> edition(SweptOffice o, String part) {
    Map<String, Object> edition = new HashMap<>();
    edition.put("unitId", o.filings.bureau);
    edition.put("part", part);
    edition.put("basis", "云岫市委网信办 2026 年 3 月 2 日复函");
    edition.put("validFrom", "2026-03-02");
    edition.put("complete", false);
    edition.put("dryRun", false);
    Map<String, Object> row = new HashMap<>();
    row.put("host", "www.yunxiu-zhoukan.example");
    row.put("name", "云岫周刊");
    row.put("validUntil", "2099-12-31");
    edition.put("rows", List.of(row));
    return edition;
  }
}
