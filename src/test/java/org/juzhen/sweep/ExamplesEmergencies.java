package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The calls about threads of emergencies. */
final class ExamplesEmergencies {
  private static final String FOUND = "https://weibo.com/1/x";

  private final SweptOffice o;
  private final ExamplesRegister.Put to;

  private ExamplesEmergencies(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    ExamplesEmergencies examples = new ExamplesEmergencies(office, to);
    examples.ofRecords();
    examples.ofRumours();
    examples.ofUpdates();
    examples.ofEnds();
  }

  private Map<String, Object> wanted(String kind) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("unitId", o.filings.bureau);
    wanted.put("kind", kind);
    wanted.put("title", o.world.unique("大桥封闭"));
    wanted.put("summary", "引桥沉降，已封闭。");
    wanted.put("respondingBody", "云岫市交通运输局");
    wanted.put("beganAt", Instant.now().minusSeconds(3_600).toString());
    return wanted;
  }

  private String thread() {
    return id(as(o.filings.coordinator).body(wanted("MAJOR")).post("/api/v1/emergencies"));
  }

  private void ofRecords() {
    String by = o.filings.coordinator;
    to.put("POST", "/emergencies", Example.of(by, 201, wanted("OPINION")));
    Map<String, Object> guidance = new HashMap<>();
    guidance.put("office", "云岫市委宣传部");
    guidance.put("words", "统一口径。");
    guidance.put("at", Instant.now().minusSeconds(60).toString());
    to.put("POST", "/emergencies/{id}/guidance", Example.on(by, thread(), guidance));
    Map<String, Object> handling = new HashMap<>();
    handling.put("state", "UNDER_WAY");
    handling.put("body", "公路局");
    handling.put("words", "正在加固。");
    handling.put("at", Instant.now().minusSeconds(60).toString());
    to.put("POST", "/emergencies/{id}/handling", Example.on(by, thread(), handling));
    Map<String, Object> briefing = new HashMap<>();
    briefing.put("place", "新闻办");
    briefing.put("words", "通报情况。");
    briefing.put("at", Instant.now().minusSeconds(60).toString());
    briefing.put("url", "https://www.yunxiu.example/b");
    to.put("POST", "/emergencies/{id}/briefings", Example.on(by, thread(), briefing));
  }

  private void ofRumours() {
    String by = o.filings.coordinator;
    String thread = thread();
    Map<String, Object> rumour = Map.of("words", "大桥垮塌", "url", FOUND);
    to.put("POST", "/emergencies/{id}/rumours", Example.on(by, thread, rumour));
    String found =
        as(by)
            .body(rumour)
            .post("/api/v1/emergencies/" + thread + "/rumours")
            .path("rumours[0].id");
    Map<String, Object> verdict =
        Map.of("verdict", "FALSE", "basis", "现场核查报告", "basisUrl", "https://www.yunxiu.example/r");
    to.put(
        "POST",
        "/emergencies/{id}/rumours/{rumour}/verdict",
        Example.on(by, thread, verdict).with("rumour", found));
  }

  private void ofUpdates() {
    Map<String, Object> update = new HashMap<>();
    update.put("kind", "FIRST");
    update.put("title", "关于大桥封闭的通报");
    update.put("bodyHtml", "<p>大桥已封闭，请绕行。</p>");
    update.put("summary", "大桥封闭");
    update.put("sourceUrl", "https://www.yunxiu.example/a");
    update.put("jointWith", "云岫融媒体中心");
    String editor = o.office.editor();
    to.put("POST", "/emergencies/{id}/updates", Example.on(editor, thread(), update));
    String thread = thread();
    String written =
        as(editor)
            .body(update)
            .post("/api/v1/emergencies/" + thread + "/updates")
            .path("updates[0].id");
    String path = "/emergencies/{id}/updates/{update}/";
    to.put(
        "POST",
        path + "takeover",
        Example.on(editor, thread, null).with("update", written).answers(409));
    Map<String, Object> own =
        Map.of("title", "大桥封闭，请绕行", "bodyHtml", "<p>请走二桥。</p>", "summary", "绕行");
    to.put(
        "POST",
        path + "own-words",
        Example.on(editor, thread, own).with("update", written).answers(409));
    to.put(
        "POST",
        path + "publication",
        Example.on(editor, thread, Map.of("push", true)).with("update", written).answers(409));
  }

  private void ofEnds() {
    Map<String, Object> words = Map.of("words", "重复立项");
    String concern =
        id(as(o.filings.coordinator).body(wanted("OPINION")).post("/api/v1/emergencies"));
    to.put(
        "POST",
        "/emergencies/{id}/raising",
        Example.on(o.filings.coordinator, concern, Map.of("words", "出现人员伤亡")));
    String leader = o.office.leader();
    to.put("POST", "/emergencies/{id}/cancellation", Example.on(leader, thread(), words));
    for (String call : new String[] {"closing", "reopening"}) {
      to.put("POST", "/emergencies/{id}/" + call, Example.on(leader, thread(), words).answers(409));
    }
  }
}
