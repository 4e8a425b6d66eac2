package org.juzhen.sweep;

import static org.juzhen.house.World.as;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the rule book. */
final class ExamplesRules {
  private static final AtomicInteger DAY = new AtomicInteger();

  private ExamplesRules() {}

  /** Name of the call → its example. */
  static Map<String, Example> in(SweptOffice o) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("value", "10");
    rule.put("document", "云府办〔2026〕8号");
    rule.put("clause", "第三条");
    rule.put("binds", "ACCOUNT");
    rule.put("force", "RULE");
    rule.put("extendedBy", "云府办〔2026〕8号");
    rule.put("validFrom", LocalDate.now(ZoneOffset.ofHours(8)).plusDays(3).toString());
    String one = "/api/v1/units/{id}/rules/{key}";
    Example decided =
        Example.on(o.filings.supervisor, o.filings.city, rule).with("key", "REPOST_DEADLINE_HOURS");
    rule.put("value", "7");
    as(o.filings.supervisor)
        .body(rule)
        .post("/api/v1/units/" + o.filings.city + "/rules/DORMANCY_WARN_DAYS")
        .then()
        .statusCode(200);
    Map<String, Object> back = new HashMap<>();
    back.put("document", "云府办〔2026〕9号");
    back.put("clause", "第一条");
    back.put("validFrom", LocalDate.now(ZoneOffset.ofHours(8)).plusDays(5).toString());
    Map<String, Object> day = new HashMap<>();
    day.put("day", "2016-03-" + (10 + DAY.getAndIncrement() % 18));
    day.put("kind", "REST");
    day.put("name", "调休");
    day.put("document", "国办发明电〔2016〕1号");
    String years = "/api/v1/working-days/{year}/";
    int year = 2900 + DAY.get();
    return Map.of(
        "POST " + years + "days",
        Example.of("admin", 200, day).with("year", "2016"),
        "POST " + years + "completion",
        Example.of("admin", 200, Map.of("document", "国办发明电〔2900〕1号"))
            .with("year", Integer.toString(year)),
        "POST " + one,
        decided,
        "POST " + one + "/withdrawal",
        Example.on(o.filings.supervisor, o.filings.city, back).with("key", "DORMANCY_WARN_DAYS"),
        "POST " + one + "/preview",
        decided,
        "GET " + one,
        Example.on(o.filings.supervisor, o.filings.city, null)
            .with("key", "REPOST_DEADLINE_HOURS"));
  }
}
