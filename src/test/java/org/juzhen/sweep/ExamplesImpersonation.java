package org.juzhen.sweep;

import static org.juzhen.house.World.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.house.World;

/** Accepted requests of cases of imitation. */
final class ExamplesImpersonation {
  private static final String V1 = "/api/v1";

  private ExamplesImpersonation() {}

  static Map<String, Example> in(SweptOffice o) {
    Map<String, Example> all = new HashMap<>();
    String supervisor = o.filings.supervisor;
    all.put("POST " + V1 + "/public/impersonations", Example.of(null, 201, report(o)));
    all.put(
        "POST " + V1 + "/impersonations",
        Example.of(
            o.filings.coordinator, 201, Map.of("unitId", o.filings.bureau, "report", report(o))));
    all.put(
        "POST " + V1 + "/impersonations/{id}/steps",
        Example.on(
            supervisor, found(o), Map.of("action", "TAKE_UP", "grounds", List.of(), "note", "核")));
    all.put(
        "POST " + V1 + "/impersonations/{id}/letters",
        Example.on(
            supervisor,
            found(o),
            Map.of(
                "addressee", "PLATFORM",
                "documentNo", "云函〔2026〕1号",
                "sentOn", "2026-01-05",
                "note", "邮寄")));
    all.put(
        "POST " + V1 + "/impersonations/{id}/evidence",
        Example.on(supervisor, found(o), Map.of("url", "https://weibo.com/u/1", "note", "主页")));
    return all;
  }

  private static Map<String, Object> report(SweptOffice o) {
    return Map.of(
        "platform", "WEIBO",
        "name", o.world.unique("云岫发布君"),
        "url", "https://weibo.com/" + o.world.unique("fake"),
        "imitated", "云岫发布",
        "words", "冒充");
  }

  private static String found(SweptOffice o) {
    return World.id(
        as(o.filings.coordinator)
            .body(Map.of("unitId", o.filings.bureau, "report", report(o)))
            .post(V1 + "/impersonations"));
  }
}
