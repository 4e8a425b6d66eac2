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
  }
}
