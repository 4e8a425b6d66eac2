package org.juzhen.sweep;

import java.util.Map;

/**
 * The calls about files of articles, the same article of two portals, withdrawals, and portals that
 * change.
 */
final class ExamplesIntake {
  private ExamplesIntake() {}

  static void in(SweptOffice o, ExamplesRegister.Put to) {
    to.put("POST", "/articles/{id}/attachments/fetching", Example.on(o.clerk, o.article(), null));
    String joined = o.article();
    String other = o.article();
    to.put(
        "POST",
        "/articles/{id}/twins",
        Example.on(o.clerk, joined, Map.of("articleId", other, "reason", "同一篇")));
    String parted = o.article();
    org.juzhen.house.World.as(o.clerk)
        .body(Map.of("articleId", other, "reason", "同一篇"))
        .post("/api/v1/articles/" + parted + "/twins")
        .then()
        .statusCode(200);
    to.put(
        "POST",
        "/articles/{id}/twins/parting",
        Example.on(o.clerk, parted, Map.of("reason", "不是同一篇")));
    Map<String, Object> gone =
        Map.of("reason", "原文已撤下", "evidenceUrl", "https://jt.yunxiu.example/gg/1.html");
    to.put("POST", "/articles/{id}/withdrawal", Example.on(o.clerk, o.article(), gone));
    to.put(
        "POST",
        "/articles/{id}/withdrawal/dismissal",
        Example.on(o.clerk, o.article(), Map.of("reason", "没有撤")).answers(409));
    portals(o, to);
  }

  private static void portals(SweptOffice o, ExamplesRegister.Put to) {
    Map<String, Object> rest =
        Map.of("reason", "停机升级", "until", java.time.Instant.now().plusSeconds(86_400).toString());
    Map<String, Object> why = Map.of("reason", "网站改版");
    Map<String, Object> words =
        Map.of(
            "name",
            "云岫市人民政府网站",
            "url",
            "https://www2.yunxiu.example",
            "intake",
            "PAGE",
            "feedUrl",
            "https://www2.yunxiu.example/list.html",
            "selectors",
            Map.of("link", "a", "title", "h1"),
            "reason",
            "网站改版");
    to.put("PATCH", "/portals/{id}", Example.on(o.clerk, portal(o), words));
    to.put("POST", "/portals/{id}/pause", Example.on(o.clerk, portal(o), rest));
    String paused = portal(o);
    org.juzhen.house.World.as(o.clerk)
        .body(rest)
        .post("/api/v1/portals/" + paused + "/pause")
        .then()
        .statusCode(200);
    to.put("POST", "/portals/{id}/resumption", Example.on(o.clerk, paused, why));
    to.put("POST", "/portals/{id}/end", Example.on(o.clerk, portal(o), why));
  }

  private static String portal(SweptOffice o) {
    return new org.juzhen.intake.GivenPortal(o.filings.city, o.clerk).id;
  }
}
