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
